/** What stands at a place of a file of answers, as it was typed: `1.0` is no other number than it looks. */
export type Written =
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'nothing'}
	| {readonly kind: 'list'; readonly items: readonly Written[]}
	| {readonly kind: 'mapping'; readonly entries: readonly WrittenEntry[]};

/** One name of a mapping with what stands beside it, and where it stands. */
export type WrittenEntry = readonly [key: string, written: Written, place?: Place];

/** Both from 1. */
export type Place = {readonly line: number; readonly column: number};
