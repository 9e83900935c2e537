import type {Ask, Clock} from '../ports.ts';

/** An `ask` whose questions' time is counted: how long a person thinks says nothing of how long a run takes. */
export type Thinking = {
	readonly ask: Ask;
	/** Milliseconds in which a question stood open so far. */
	readonly spent: () => number;
};

/** Counts by this clock, one question at a time. */
export function thinking(ask: Ask, clock: Pick<Clock, 'now'>): Thinking {
	let spent = 0;
	return {
		async ask(question, renewed) {
			const asked = clock.now();
			try {
				return await ask(question, renewed);
			} finally {
				spent += clock.now() - asked;
			}
		},
		spent: () => spent,
	};
}
