import {Fault} from '../../server/call.ts';
import type {House} from '../resources/caller.ts';
import type {Template} from './template.ts';

export type Needed = {readonly capability: string; readonly reason: string};

/**
What a template has to be acknowledged for: roles with names of their own need the stronger word (API reference:
CreateStack, `Capabilities`).
*/
export function neededCapability({resources}: Template, types: House['types']): Needed | undefined {
	const ofIam = Object.values(resources).filter(({type}) => type.startsWith('AWS::IAM::'));
	const isNamed = ofIam.some(({type, properties}) => {
		const name = types[type]?.iamName;
		return name !== undefined && properties[name] !== undefined;
	});
	if (ofIam.length === 0) {
		return undefined;
	}

	const named = [...new Set(ofIam.map(({type}) => type))].toSorted((a, b) => a.localeCompare(b));
	return {
		capability: isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM',
		reason: `The following resource(s) require capabilities: [${named.join(', ')}]`,
	};
}

export function requireCapabilities(template: Template, given: readonly string[], types: House['types']): void {
	const needed = neededCapability(template, types);
	if (needed === undefined || given.includes(needed.capability) || given.includes('CAPABILITY_NAMED_IAM')) {
		return;
	}

	throw new Fault({
		code: 'InsufficientCapabilitiesException',
		message: `Requires capabilities : [${needed.capability}]`,
	});
}
