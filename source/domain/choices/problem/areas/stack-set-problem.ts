import type {Trace} from '../../../account/aws-problem.ts';

/** Why CloudFormation does nothing with a stack set (CloudFormation API: CreateStackSet and UpdateStackSet, Errors). */
export const stackSetRefusals = [
	/** StackSets may not work in the organisation yet. */
	'trusted-access',
	/** The account neither manages the organisation nor is registered to administer for it. */
	'not-administrator',
	/** It said that it's registered to administer, and isn't: as the account that manages it needs not to be. */
	'not-delegate',
	'gone',
	/** One of that name is there, and is another. */
	'taken',
	'quota',
	/** Somebody else changed it in between. */
	'moved',
	/** Another operation on it went on for longer than was waited. */
	'busy',
	'not-empty',
] as const;

export type StackSetRefusal = (typeof stackSetRefusals)[number];

/** A stack set that can't be worked with. `detail` is raw text of AWS. */
export type StackSetProblem = {
	readonly code: 'stack-set-refused';
	readonly stackSet: string;
	readonly why: StackSetRefusal;
	readonly name: string;
	readonly trace: Trace;
	readonly detail: string;
};
