/**
A piece of a sentence. Fronts style each kind by meaning; `command` can be pasted, `value` is text from AWS (data).
*/
export type Part =
	| string
	| {readonly kind: 'command'; readonly text: string}
	| {readonly kind: 'link'; readonly url: string}
	| {readonly kind: 'value'; readonly text: string}
	| {readonly kind: 'strong'; readonly text: string}
	| {readonly kind: 'quiet'; readonly text: string};

/** One sentence or phrase. */
export type Line = readonly Part[];

/** What failed, what is already done, what to do next (in order), and ids for support. */
export type Message = {
	readonly title: Line;
	readonly body: readonly Line[];
	readonly done: readonly Line[];
	readonly steps: readonly Step[];
	readonly ids: readonly Line[];
};

/**
One thing to do; `command` stands on its own line and works when pasted, and so does `document`, a policy's statement as
JSON of several lines.
*/
export type Step = {readonly text: Line; readonly command?: string; readonly document?: string};
