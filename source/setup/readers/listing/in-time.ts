import type {Ports} from '../../ports.ts';

type Patience = {
	readonly beat: Ports['beat'];
	/** Whether what has come will do without the rest. */
	readonly willDo: () => boolean;
};

/** Seconds of real time in which a person waits without asking themselves what for. */
const beats = 2;

/** Items as they come; ends after two seconds, or later as soon as what has come by then will do. */
export async function* inTime<Item>(
	source: AsyncGenerator<Item>,
	{beat, willDo}: Patience,
): AsyncGenerator<Item, undefined> {
	const over = new AbortController();
	const late = pass(beat, over.signal).then(() => undefined);
	let isLate = false;
	try {
		while (!(isLate && willDo())) {
			const next = source.next();
			// What it fails with later is nobody's any more.
			next.catch(() => undefined);
			const first: IteratorResult<Item> | undefined = isLate ? await next : await Promise.race([next, late]);
			isLate ||= first === undefined;
			if (first === undefined && willDo()) {
				return;
			}

			const arrived = first ?? (await next);
			if (arrived.done === true) {
				return;
			}

			yield arrived.value;
		}
	} finally {
		over.abort();
		void source.return(undefined).catch(() => undefined);
	}
}

async function pass(beat: Ports['beat'], signal: AbortSignal): Promise<void> {
	for (let count = 0; count < beats && !signal.aborted; count += 1) {
		await beat(signal);
	}
}
