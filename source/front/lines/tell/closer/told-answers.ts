import type {SetupEvent} from '../../../../domain/ending/event.ts';

/** What was answered so far, each as it was told, oldest first. */
export type ToldAnswers = {
	readonly heard: (event: SetupEvent, told: readonly string[]) => void;
	readonly lines: () => readonly string[];
};

/** An answer that was taken back is gone; one that is given again stands at the end. */
export function toldAnswers(): ToldAnswers {
	const known = new Map<string, readonly string[]>();
	return {
		heard(event, told) {
			if (event.type !== 'answered') {
				return;
			}

			const key = JSON.stringify([event.question, event.of]);
			known.delete(key);
			if (event.withdrawn !== true) {
				known.set(key, told);
			}
		},
		lines: () => [...known.values()].flat(),
	};
}
