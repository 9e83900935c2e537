import {part} from '../../part.ts';
import type {FleetStep} from '../../../domain/ending/next-steps/fleet/fleet-step.ts';
import type {StepWords} from '../../step-words.ts';
import {type stackSetSteps} from './stack-sets.ts';

/** Stack sets. */
export const fleetSteps: StepWords<Exclude<FleetStep['step'], keyof typeof stackSetSteps>> = {
	'store-as-secret': ['Have each stack make a secret instead:'],
	'name-parameter': [
		'or make the parameter in every account and Region yourself, and name it with ',
		part.command('--api-key-ssm-parameter'),
		'.',
	],
	'another-set': ['Leave the rest to another stack set, with a name of its own.'],
	'same-everywhere': ['Leave it out, or give one that is the same in every account and Region.'],
	'name-unit': ['Name an organizational unit; accounts narrow it down:'],
	'name-accounts': ['Name accounts, alone or within a unit:'],
	'name-clusters': ['Name the clusters that each of them has:'],
	'name-reading-role': ['or a role in the accounts that may read their clusters:'],
	'install-apart': ['Leave it out here, and install there by itself:'],
	'give-withheld': ['Give them again, with the values that are to hold.'],
	'other-home': ["If it's administered in another Region, name that:"],
	'place-clusters': [
		'Make the cluster, or say in a file of targets which ones that place has: ',
		part.command('--targets'),
		'.',
	],
	'free-name': [
		'Something of that name is there already: take it out, or leave that account out and install there by itself.',
	],
	'allow-there': [
		"A policy refuses it there: the organization's (SCP), or that of StackSets' own role. Have it allowed.",
	],
	'see-there': ['The Agents never came up there. Signed in to that account, see why:'],
	'raise-there': ['Ask for a higher quota in that account, in Service Quotas.'],
	'see-fleet': ['Look how it stands:'],
	'all-stacks-first': ['Bring all of its stacks up to date first, without this option:'],
};
