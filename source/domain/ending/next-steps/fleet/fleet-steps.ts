import {offered} from '../next-step.ts';
import type {Steps} from '../steps.ts';

/** Where no template can be made of what was chosen. */
export const fleetSteps: Steps<'fleet-template-size' | 'fleet-secure-string' | 'fleet-fixed-value'> = {
	'fleet-template-size': () => [{step: 'another-set'}],
	'fleet-secure-string': (_, run) => [
		...offered({step: 'store-as-secret'}, run, {'store-key': 'secrets-manager'}),
		{step: 'name-parameter'},
	],
	'fleet-fixed-value': () => [{step: 'same-everywhere'}],
};
