import type {Platform} from '../../domain/account/platform.ts';

/** What people read in the template of a stack set. */
export type StackSetWords = {
	/** The first comment. */
	readonly madeBy: string;
	/** What each stack is, in a sentence. */
	readonly description: string;
	/** Of the parameter that takes a cluster's name. */
	readonly cluster: (platform: Platform) => string;
	/** Of the parameter for its capacity providers. */
	readonly providers: string;
	readonly parameters: Readonly<Record<StackSetMeaning, string>>;
	/** Of the parameter for the value of one of the Agent's variables. */
	readonly variable: (name: string) => string;
	/** What a parameter takes, said where it was given something else. */
	readonly takes: Readonly<Record<SlotTaking, string>>;
	/** Above the conditions. */
	readonly conditions: string;
	/** Above the parameters of clusters. */
	readonly slots: string;
	/** Above the name of a role. */
	readonly roleName: string;
	/** Above the statement by which the key is decrypted. */
	readonly decrypts: string;
	/** What becomes of the key without its stack. */
	readonly secretGoes: string;
};

/** Parameters that only a stack set has. */
export type StackSetMeaning =
	| 'key-version'
	| 'key-reference'
	| 'key-name'
	| 'kms-key'
	| 'repository'
	| 'image'
	| 'execution-role'
	| 'task-role'
	| 'subnets'
	| 'security-groups'
	| 'healthy';

/** Parameters of a stack set with a pattern of its own. */
export type SlotTaking =
	| 'cluster'
	| 'providers'
	| 'subnets'
	| 'security-groups'
	/** A secret's whole ARN, and one without the characters that Secrets Manager adds to its name. */
	| 'secret-arn'
	| 'secret-start'
	| 'parameter-arn'
	| 'key-path'
	| 'key-name'
	| 'kms-key'
	| 'role';
