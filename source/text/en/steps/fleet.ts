import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Stack sets. */
export const fleetSteps: StepWords<'store-as-secret' | 'name-parameter' | 'another-set' | 'same-everywhere'> = {
	'store-as-secret': ['Have each stack make a secret instead:'],
	'name-parameter': [
		'or make the parameter in every account and Region yourself, and name it with ',
		part.command('--api-key-ssm-parameter'),
		'.',
	],
	'another-set': ['Leave the rest to another stack set, with a name of its own.'],
	'same-everywhere': ['Leave it out, or give one that is the same in every account and Region.'],
};
