import type {ConstrainedParameter} from './code-words.ts';

/** What people read in a template and beside it. */
export type CloudFormationWords = {
	/** What the stack is, in a sentence. */
	readonly description: string;
	/** Headings under which the console asks for parameters. */
	readonly groups: Readonly<Record<'place' | 'datadog' | 'agent', string>>;
	/** What a parameter takes, said where it was given something else. */
	readonly takes: Readonly<Record<ConstrainedParameter, string>>;
	readonly outputs: Readonly<Record<OutputKind, string>>;
	/** Why a service has no number of tasks. */
	readonly counts: string;
	/** What becomes of a resource without its stack. */
	readonly policies: Readonly<Record<'Retain' | 'Delete', string>>;
	/** The definition that a service runs now, which an import is asked for. */
	readonly running: string;
	/** The file that says how a stack is made, and what it is like to have one. */
	readonly readme: (facts: StackFacts) => string;
};

/** What a stack tells of itself. */
export type OutputKind = 'secret' | 'role' | 'definition' | 'service' | 'service-name' | 'daemon';

/** What of a plan, or of what runs, the file beside the templates tells. */
export type StackFacts = {
	/** The first line, in which the file says what wrote it. */
	readonly madeBy: string;
	/** In the order in which they are made. */
	readonly stacks: readonly StackFact[];
	/** The role is made with the first stack, and the others name it. */
	readonly isRoleShared: boolean;
	/** What has to be done besides, a sentence each. */
	readonly beside: readonly string[];
	/** The parameter that upgrades the Agent; none where its image is pinned. */
	readonly version: string | undefined;
};

export type StackFact = {
	readonly region: string;
	/** The template's file. */
	readonly file: string;
	/** What has to be there before: commands that make it. */
	readonly before: readonly string[];
	/** Commands that take over what is there; none where nothing is. */
	readonly importing: readonly string[];
	/** Commands that make or change the stack. */
	readonly deploying: readonly string[];
	/** Whether IAM is changed, which has to be allowed. */
	readonly hasRole: boolean;
	/** The secret that it makes. */
	readonly secret: string | undefined;
	/** Parameters of Systems Manager that somebody makes before it. */
	readonly stored: readonly string[];
	/** Whether values that stand in clear are asked for. */
	readonly isClear: boolean;
	/** Whether a bucket has to carry the template. */
	readonly isLarge: boolean;
	/** Names of resources that are there and would be made anew. */
	readonly inTheWay: readonly string[];
	/** Fields that no property is for, with the resource that has them. */
	readonly missing: readonly string[];
};
