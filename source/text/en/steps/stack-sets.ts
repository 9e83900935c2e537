import type {StepWords} from '../../step-words.ts';

/** Where CloudFormation does nothing with a stack set. */
export const stackSetSteps: StepWords<
	| 'activate-access'
	| 'administrator-account'
	| 'other-stack-set'
	| 'raise-quota'
	| 'watch-operation'
	| 'see-stacks'
> = {
	// Trusted access is given once for all of an organisation (CloudFormation User Guide, "Activate trusted access").
	'activate-access': ['Let StackSets work in the organization, once, from the account that manages it:'],
	'administrator-account': [
		'Sign in to the account that manages the organization, or to one that is registered there as delegated ' +
			'administrator of StackSets and say so.',
	],
	'other-stack-set': ['Give the fleet another name, or see what has this one:'],
	'raise-quota': ['See the quotas, and ask for a higher one in Service Quotas:'],
	'watch-operation': ['See which operation goes on:'],
	'see-stacks': ['See what is left in it:'],
};
