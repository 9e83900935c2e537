/** A value as HCL writes it. */
export type Expression =
	/** What stands as it is: `var.site`, `true`, `512`. */
	| {readonly kind: 'bare'; readonly text: string}
	/** A text, with bare expressions in it. */
	| {readonly kind: 'text'; readonly parts: ReadonlyArray<string | Bare>}
	| {readonly kind: 'list'; readonly items: readonly Item[]}
	| {readonly kind: 'object'; readonly entries: readonly Entry[]}
	| {readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[]}
	/** One of two values: `var.env == "" ? [] : [var.env]`. */
	| {readonly kind: 'choice'; readonly condition: string; readonly yes: Expression; readonly no: Expression};

export type Bare = {readonly kind: 'bare'; readonly text: string};

/** Of a list; what its comment says holds for all items that have the same one. */
export type Item = {readonly value: Expression; readonly comment?: string | undefined};

/** Of an object, in its order. */
export type Entry = Item & {readonly key: string};

/** An expression that stands as it is. */
export function bare(text: string): Bare {
	return {kind: 'bare', text};
}

/** A text without anything in it to be evaluated. */
export function plain(text: string): Expression {
	return {kind: 'text', parts: [text]};
}

/** A list whose items have no comments. */
export function list(values: readonly Expression[]): Expression {
	return {kind: 'list', items: values.map(value => ({value}))};
}

/** An object of what is there: entries without a value are left out. */
export function object(entries: Readonly<Record<string, Expression | undefined>>): Expression {
	return {kind: 'object', entries: Object.entries(entries).flatMap(([key, value]) => (value ? [{key, value}] : []))};
}

/** A function's value. */
export function call(name: string, ...given: readonly Expression[]): Expression {
	return {kind: 'call', name, arguments: given};
}
