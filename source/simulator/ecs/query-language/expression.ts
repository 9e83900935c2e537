/** The short form of each operator; words such as `equals` are read as these. */
export type Operator = '==' | '!=' | '>' | '>=' | '<' | '<=' | '=~' | '!~' | 'in' | '!in' | 'exists' | '!exists';

/**
A parsed expression of the cluster query language (ECS, "Cluster query language"). `values` is empty for `exists`, a
list for `in`, and one value for all others.
*/
export type Expression =
	| {readonly kind: 'and' | 'or'; readonly sides: readonly [Expression, Expression]}
	| {readonly kind: 'not'; readonly inner: Expression}
	| {
			readonly kind: 'test';
			readonly subject: string;
			readonly operator: Operator;
			readonly values: readonly string[];
	  };
