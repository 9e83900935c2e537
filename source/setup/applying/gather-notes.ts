/**
Turns notes that a call gives while it runs into an async iterable that ends with the call. The call's own failure is
left to whoever awaits it.
*/
export function gatherNotes<Note>(): {
	readonly add: (note: Note) => void;
	readonly until: (call: Promise<unknown>) => AsyncGenerator<Note>;
} {
	const waiting: Note[] = [];
	// Nothing to wake until somebody waits; the note is in the list by then.
	let wake: () => void = () => undefined;
	return {
		add(note) {
			waiting.push(note);
			wake();
		},
		async *until(call) {
			let isOver = false;
			const over = call
				.then(() => undefined)
				// Here a failure only ends the waiting. Unhandled, it would end the process before its caller sees it.
				.catch(() => undefined)
				.then(() => {
					isOver = true;
				});
			for (;;) {
				// Before the end is looked at: a note of the last moment must not be lost.
				yield* waiting.splice(0);
				if (isOver) {
					return;
				}

				const {promise: woken, resolve} = Promise.withResolvers<undefined>();
				wake = () => {
					resolve(undefined);
				};

				await Promise.race([over, woken]);
			}
		},
	};
}
