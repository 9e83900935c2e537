import type {SetupEvent} from '../../domain/ending/event.ts';

/**
A part of a run that is told when those before it are; it asks nobody before. `turn` resolves then, once all that it has
told so far was taken: a question that overtook it would stand in the middle of it.
*/
export type Turned<Value> = (turn: () => Promise<void>) => AsyncGenerator<SetupEvent, Value>;

/**
Runs all parts side by side, and yields the events of one after the other, so that what is told of each stands together.
A part that is ahead waits for its turn where it asks. Gives what each returned, in their order.
*/
export async function* inOrder<Value>(parts: ReadonlyArray<Turned<Value>>): AsyncGenerator<SetupEvent, Value[]> {
	const running = parts.map(part => pumped(part));
	const values: Value[] = [];
	try {
		for (const one of running) {
			values.push(yield* one.events());
		}

		return values;
	} finally {
		for (const one of running) {
			one.end();
		}
	}
}

/** Reads a part to its end, whether or not somebody listens by then. */
function pumped<Value>(part: Turned<Value>) {
	const seen: SetupEvent[] = [];
	let wake: () => void = () => undefined;
	let isTaken = false;
	const asking: Array<() => void> = [];
	const events = part(async () => {
		if (isTaken && seen.length === 0) {
			return;
		}

		const {promise, resolve} = Promise.withResolvers<void>();
		asking.push(resolve);
		await promise;
	});
	let end: {readonly value: Value} | {readonly error: unknown} | undefined;
	const pump = async () => {
		try {
			for (;;) {
				const next = await events.next();
				if (next.done === true) {
					end = {value: next.value};
					return;
				}

				seen.push(next.value);
				wake();
			}
		} catch (error) {
			end = {error};
		} finally {
			wake();
		}
	};

	void pump();
	return {
		end() {
			// What still waits for the network must not hold anybody up.
			void events.return(undefined as never).catch(() => undefined);
		},
		async *events(): AsyncGenerator<SetupEvent, Value> {
			for (;;) {
				yield* seen.splice(0);
				if (end && seen.length === 0) {
					if ('error' in end) {
						throw end.error;
					}

					return end.value;
				}

				const {promise: woken, resolve} = Promise.withResolvers<void>();
				wake = resolve;
				// What came between the look and the waiting would wake nobody.
				if (seen.length > 0 || end) {
					continue;
				}

				isTaken = true;
				for (const go of asking.splice(0)) {
					go();
				}

				await woken;
				isTaken = false;
			}
		},
	};
}
