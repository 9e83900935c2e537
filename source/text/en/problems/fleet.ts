import {part} from '../../part.ts';
import {number} from '../forms/number.ts';
import type {Explanations} from './explanations.ts';

/** Why no template of a stack set can be made. */
export const fleetProblems: Explanations<'fleet-template-size' | 'fleet-secure-string' | 'fleet-fixed-value'> = {
	'fleet-template-size': ({bytes, clusters, fit}) => ({
		title: [`A template has no room for ${number(clusters)} clusters in one account and Region`],
		body: [
			[
				`It would have ${number(bytes)} bytes, of which CloudFormation takes 51,200. ` +
					`With these features ${number(fit)} fit.`,
			],
		],
	}),
	'fleet-secure-string': () => ({
		title: ["CloudFormation can't make a parameter that is encrypted"],
		body: [['The API key is to be stored in Systems Manager, in every account and Region.']],
	}),
	'fleet-fixed-value': ({resource, value}) => ({
		title: [part.value(resource), " can't be the same in every account and Region"],
		body: [['It names what is in one of them alone: ', part.value(value)]],
	}),
};
