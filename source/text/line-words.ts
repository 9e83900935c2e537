import type {Source} from '../domain/question.ts';

/** Short words of the line fronts: prompts, marks in words and what is said while waiting. */
export type LineWords = {
	/** Where an answer came from; empty for a person's own. */
	readonly source: (source: Source) => string;
	readonly back: string;
	readonly leave: string;
	/** How to go back and leave, said once before the first question. */
	readonly howTo: string;
	readonly pickOne: (count: number) => string;
	readonly pickMany: string;
	readonly typeText: string;
	readonly typeSecret: string;
	readonly typeYes: string;
	readonly typeWord: (word: string) => string;
	readonly chosen: string;
	readonly cannot: (why: string) => string;
	readonly noSuchNumber: (text: string) => string;
	readonly changeSettings: string;
	readonly keepSetting: string;
	readonly useSettings: string;
	readonly demo: (world: string) => string;
	readonly dryRun: string;
	readonly withdrawn: (answer: string) => string;
	readonly heartbeat: (what: string, duration: string) => string;
	readonly problem: string;
	readonly checks: string;
	readonly journal: (path: string) => string;
};
