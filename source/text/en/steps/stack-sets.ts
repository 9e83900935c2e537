import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Where CloudFormation does nothing with a stack set. */
export const stackSetSteps: StepWords<
	| 'activate-access'
	| 'administrator-account'
	| 'as-delegate'
	| 'as-manager'
	| 'other-stack-set'
	| 'raise-quota'
	| 'watch-operation'
	| 'see-stacks'
> = {
	// Trusted access is given once for all of an organisation (CloudFormation User Guide, "Activate trusted access").
	'activate-access': ['Let StackSets work in the organization, once, from the account that manages it:'],
	'administrator-account': [
		'Sign in to the account that manages the organization, or to one that is registered there as delegated ' +
			'administrator of StackSets.',
	],
	'as-delegate': ['If this is such an account, say so:'],
	'as-manager': ['If this account manages the organization itself, it acts in its own name:'],
	'other-stack-set': [
		'Give the fleet another name, ',
		part.command('--stack-set NAME'),
		', or see what has this one:',
	],
	'raise-quota': ['See the quotas, and ask for a higher one in Service Quotas:'],
	'watch-operation': ['See which operation goes on:'],
	'see-stacks': ['See what is left in it:'],
};
