/** The signs of the operators; AWS's page has a word for most of them too, which is read as the sign. */
export type Operator = '==' | '!=' | '>' | '>=' | '<' | '<=' | 'exists' | '!exists' | 'in' | '!in' | '=~' | '!~';

/** `subject operator [argument]`: no value for `exists`, one or more for `in`, one for all others. */
export type Comparison = {
	readonly kind: 'comparison';
	readonly subject: string;
	readonly operator: Operator;
	readonly values: ReadonlySet<string>;
};

/** An expression of the cluster query language. `unordered` joins by `and` and by `or` without parentheses. */
export type Expression =
	| Comparison
	| {readonly kind: 'not'; readonly part: Expression}
	| {readonly kind: 'and' | 'or'; readonly parts: readonly Expression[]}
	| {readonly kind: 'unordered'};
