// IAM takes a single text for a list of one, in nearly every member (IAM user guide: JSON policy grammar).
type OneOrMore = string | readonly string[];

export type Statement = {
	readonly Sid?: string;
	readonly Effect: 'Allow' | 'Deny';
	readonly Principal?: '*' | Readonly<Record<string, OneOrMore>>;
	readonly Action?: OneOrMore;
	readonly NotAction?: OneOrMore;
	readonly Resource?: OneOrMore;
	readonly NotResource?: OneOrMore;
	/** Operator, then condition key, then the values it compares with. */
	readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore | boolean>>>>;
};

/** An IAM policy as it is written down; its keys are Amazon's. */
export type PolicyDocument = {readonly Version?: string; readonly Statement: Statement | readonly Statement[]};
