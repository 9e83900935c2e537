import type {CodeResource, Code} from '../../domain/code/code-resource.ts';

/** What a parameter says; each tool has its own type and constraint for it. */
export type ParameterKind =
	/** The name of a cluster. */
	| 'cluster'
	/** The key itself: never with a default, and never shown. */
	| 'api-key'
	/** The ARN of the secret or parameter that holds the key, JSON key forms too. */
	| 'key-reference'
	/** What stands in clear in a variable of an Agent that runs: never with a default, and never shown. */
	| 'in-clear'
	| 'site'
	| 'env'
	/** An Agent's version, as its image's tag has it: `7`, `7.78.0-fips`. */
	| 'version'
	/** The ARN of the execution role that is there. */
	| 'execution-role';

export type Parameter = {
	readonly kind: ParameterKind;
	/** Unique in its template, in words: `cluster`, `cluster shop prod`, `site`. */
	readonly name: string;
	/** Absent where only a person can give it; empty where it says that there is none. */
	readonly value?: string;
	/** Of what stood in clear: the variable's name. */
	readonly variable?: string;
};

/** A resource with tokens in its input, and its label: words that no other of its template has. */
export type Labelled = Omit<CodeResource, 'grants'> & {
	readonly label: string;
	readonly grants?: CodeResource['grants'];
};

/** What goes into one file of a tool: all resources, or those of one region. */
export type Template = {
	readonly account: string;
	readonly partition: string;
	/** The regions of its resources, in the order of the plan. */
	readonly regions: readonly string[];
	readonly parameters: readonly Parameter[];
	readonly resources: readonly Labelled[];
	/** What the plan does besides, which no template can say. */
	readonly beside: Code['beside'];
};
