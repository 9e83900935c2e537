import {Fault} from '../../server/call.ts';
import {resourceTypes} from '../resources/resource-types.ts';
import type {Template} from './template.ts';

export type Needed = {readonly capability: string; readonly reason: string};

/**
What a template has to be acknowledged for: roles with names of their own need the stronger word (API reference:
CreateStack, `Capabilities`).
*/
export function neededCapability({resources}: Template): Needed | undefined {
	const ofIam = Object.values(resources).filter(({type}) => type.startsWith('AWS::IAM::'));
	const isNamed = ofIam.some(({type, properties}) => {
		const name = resourceTypes[type]?.iamName;
		return name !== undefined && properties[name] !== undefined;
	});
	if (ofIam.length === 0) {
		return undefined;
	}

	const types = [...new Set(ofIam.map(({type}) => type))].toSorted((a, b) => a.localeCompare(b));
	return {
		capability: isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM',
		reason: `The following resource(s) require capabilities: [${types.join(', ')}]`,
	};
}

export function requireCapabilities(template: Template, given: readonly string[]): void {
	const needed = neededCapability(template);
	if (needed === undefined || given.includes(needed.capability) || given.includes('CAPABILITY_NAMED_IAM')) {
		return;
	}

	throw new Fault({
		code: 'InsufficientCapabilitiesException',
		message: `Requires capabilities : [${needed.capability}]`,
	});
}
