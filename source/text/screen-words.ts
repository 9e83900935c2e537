/** Short words of the interactive screens: key hints, headings, empty states. */
export type ScreenWords = {
	readonly of: (index: number, total: number) => string;
	readonly keys: Readonly<Record<ScreenAction, string>>;
	readonly filter: string;
	readonly nothingMatches: (text: string) => string;
	readonly more: (count: number) => string;
	readonly useTheseSettings: string;
	readonly changeASetting: string;
	readonly nothingChangedYet: string;
	readonly done: string;
	readonly doneSoFar: string;
	readonly whatToDo: string;
	readonly allKeys: string;
	readonly stopping: string;
	readonly crash: (version: string, journal: string | undefined) => string;
};

/** What a key does, in the word of its hint. */
export const screenActions = [
	'select', 'toggle', 'continue', 'back', 'filter', 'keys', 'move', 'change', 'scroll', 'apply', 'leave', 'json', 'open', 'write', 'checks',
	'close', 'clear', 'stop-watching', 'stop', 'stop-now', 'edit', 'use', 'show', 'run-command',
] as const;

export type ScreenAction = (typeof screenActions)[number];
