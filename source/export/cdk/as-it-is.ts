import {isSame} from '../../domain/kit/same.ts';
import type {Json} from '../../domain/kit/json.ts';
import {propertiesOf} from '../cloudformation/properties.ts';
import type {StackResource} from '../cloudformation/resource-type.ts';
import {printed, quoted, width, type Printing} from './print-value.ts';

/** The context with which an import is begun. */
export const importing = 'importing';

/**
CloudFormation compares nothing in an import: what its template says is what the first deployment is compared with, and
what that would find there already is never sent. So for an import the construct says what is there, property by
property; nothing where that is what it says anyway.
*/
export function asItIs(name: string, resource: StackResource, printing: Printing): readonly string[] {
	const {today} = resource;
	if (today === undefined) {
		return [];
	}

	const wanted = propertiesOf(resource).properties;
	const there = propertiesOf({...resource, input: today}).properties;
	const differing = [...new Set([...Object.keys(wanted), ...Object.keys(there)])].filter(
		property => !isSame(wanted[property], there[property]),
	);
	return differing.length === 0
		? []
		: [
				`    if (this.node.tryGetContext('${importing}')) {`,
				...differing.flatMap(property => overriding(name, {property, value: there[property], printing})),
				'    }',
			];
}

type Overriding = {readonly property: string; readonly value: Json; readonly printing: Printing};

function overriding(name: string, {property, value, printing}: Overriding): readonly string[] {
	if (value === undefined) {
		return [`      ${name}.addPropertyDeletionOverride(${quoted(property)});`];
	}

	const start = `${name}.addPropertyOverride(`;
	const first = `${quoted(property)}, `;
	const used = start.length + first.length;
	// As Prettier has it: the last argument is opened on the line of the others, if those fit.
	return used + 7 <= width
		? `      ${start}${first}${printed(value, printing, {path: [], indent: 6, used: used + 1})});`.split('\n')
		: [
				`      ${start}`,
				`        ${quoted(property)},`,
				...`        ${printed(value, printing, {path: [], indent: 8, used: 0})},`.split('\n'),
				'      );',
			];
}
