/** One row of a prompt's list; `cannot` says why it can't be taken. */
export type PromptRow = {
	readonly id: string;
	readonly label: string;
	/** Typed alone, it takes the row. */
	readonly key?: string;
	/** The last column, which the label ends in. */
	readonly last?: string;
	readonly cannot?: string;
	/** The heading above it and the rows of the same that follow. */
	readonly group?: string;
	/** Shown for the marked row, where there is one. */
	readonly detail?: string;
};

/** What a person picked, or Ctrl+C. */
export type Picked<Value> = {readonly kind: 'picked'; readonly value: Value} | {readonly kind: 'interrupt'};

/** Going back or leaving, without an answer. */
export type Turned = {readonly kind: 'back' | 'leave'};

export type OnePrompt = {readonly title: string; readonly rows: readonly PromptRow[]; readonly marked?: string};

/** A sum in rows, and as a sentence where these would take too much of the window. */
export type Sum = {readonly rows: readonly string[]; readonly sentence: string};

export type ManyPrompt = {
	readonly title: string;
	readonly rows: readonly PromptRow[];
	readonly chosen: readonly string[];
	readonly canGoBack: boolean;
	/** Where no row is marked, what rows say of themselves stands below each. */
	readonly isTold?: boolean;
	/** What all that is chosen comes to; shown below the list where that is drawn anew at each key. */
	readonly sum?: (chosen: readonly string[]) => Sum;
	/** What a row brings beside those that are chosen; shown when it is asked for. */
	readonly added?: (id: string, chosen: readonly string[]) => readonly string[];
};

export type TextPrompt = {readonly title: string; readonly initial: string; readonly secret: boolean};

/** The three ways of asking that every question is made of. Texts are clean and styled already. */
export type Prompts = {
	/** What stands above the prompts until the next heading. */
	heading(lines: readonly string[]): void;
	one(prompt: OnePrompt): Promise<Picked<string>>;
	many(prompt: ManyPrompt): Promise<Picked<readonly string[]> | Turned>;
	/** An empty entry stands for `initial`. */
	text(prompt: TextPrompt): Promise<Picked<string>>;
};
