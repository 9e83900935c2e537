import type {Operation} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {integer, listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here} from '../scheduler/here.ts';
import {shortName} from '../resource-arn.ts';
import {wakeAll} from '../scheduler/wake-all.ts';

const readList = structure({
	cluster: text,
	targetType: text,
	attributeName: text,
	attributeValue: text,
	maxResults: integer,
	nextToken: text,
});
const readPut = structure({
	cluster: text,
	attributes: listOf(structure({name: text, value: text, targetType: text, targetId: text})),
});

/**
What people say of their instances, and what the ECS agent says of them: one list. DeleteAttributes isn't here, as
nobody who installs an Agent needs it.
*/
export const attributeOperations: Readonly<Record<string, Operation>> = {
	ListAttributes(call, account) {
		const {targetType, attributeName, attributeValue, maxResults, nextToken, ...input} = readList(call.input);
		if (targetType !== 'container-instance') {
			throw fault.invalid('targetType must be container-instance.');
		}

		// API: a value filters only together with a name.
		if (attributeValue !== undefined && attributeName === undefined) {
			throw fault.invalid('attributeName must be specified with attributeValue.');
		}

		const cluster = find.cluster(input.cluster, call, account);
		const attributes = [...cluster.instances.values()].flatMap(instance =>
			instance.attributes
				.filter(
					({name, value}) =>
						(attributeName === undefined || name === attributeName) &&
						(attributeValue === undefined || value === attributeValue),
				)
				.map(attribute => ({...attribute, targetId: instance.arn})),
		);
		const {items, ...more} = page({items: attributes, maxResults, nextToken, standard: 100});
		return {attributes: items, ...more};
	},

	PutAttributes(call, account) {
		const {attributes = [], ...input} = readPut(call.input);
		const cluster = find.cluster(input.cluster, call, account);
		for (const {name, value, targetId = ''} of attributes) {
			const instance = cluster.instances.get(shortName(targetId));
			if (instance === undefined || name === undefined) {
				throw fault.invalid(`Invalid identifier: ${targetId}`);
			}

			instance.attributes = [...instance.attributes.filter(attribute => attribute.name !== name), {name, value}];
		}

		// A changed attribute may fulfil or break a constraint, so services move their tasks at once.
		wakeAll(here({cluster, region: find.region(call, account), account}));
		return {attributes};
	},
};
