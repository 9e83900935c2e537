export type Operator = '==' | '!=' | '>' | '>=' | '<' | '<=' | '=~' | '!~' | 'in' | '!in' | 'exists' | '!exists';

/** A parsed expression of the cluster query language. */
export type Expression =
	| {readonly kind: 'and' | 'or'; readonly sides: readonly [Expression, Expression]}
	| {readonly kind: 'not'; readonly inner: Expression}
	| {
			readonly kind: 'test';
			readonly subject: string;
			readonly operator: Operator;
			readonly values: readonly string[];
	  };
