import type {Account} from '../../account/account.ts';
import type {Call, Operation} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {integer, listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here} from '../scheduler/here.ts';
import {isHolding} from '../query-language/is-holding.ts';
import {parseExpression} from '../query-language/parse-expression.ts';
import {shortName} from '../resource-arn.ts';
import {usage} from '../cluster/usage.ts';
import {wakeAll} from '../scheduler/wake-all.ts';
import {instanceSubjects} from './instance-subjects.ts';
import {describeContainerInstance} from './describe-container-instance.ts';

const readList = structure({cluster: text, filter: text, status: text, maxResults: integer, nextToken: text});
const readDescribe = structure({cluster: text, containerInstances: listOf(text), include: listOf(text)});
const readUpdate = structure({cluster: text, containerInstances: listOf(text), status: text});

/**
Container instances by id or ARN, at most a hundred at once. No ids at all is an error, unlike with clusters (observed
message).
*/
export const containerInstanceOperations: Readonly<Record<string, Operation>> = {
	ListContainerInstances(call, account) {
		const {filter, status, maxResults, nextToken, ...input} = readList(call.input);
		const cluster = find.cluster(input.cluster, call, account);
		const expression = filter === undefined || filter === '' ? undefined : parseExpression(filter);
		const found = [...cluster.instances.values()]
			// Without a status all but INACTIVE ones: also those that are draining or never came up (API).
			.filter(instance => (status === undefined ? instance.status !== 'INACTIVE' : instance.status === status))
			.filter(instance => expression === undefined || isHolding(expression, instanceSubjects(instance, cluster)));
		const {items, ...more} = page({items: found.map(({arn}) => arn), maxResults, nextToken, standard: 100});
		return {containerInstanceArns: items, ...more};
	},

	DescribeContainerInstances(call, account) {
		const {containerInstances = [], include = [], ...input} = readDescribe(call.input);
		if (containerInstances.length === 0) {
			throw fault.client('Container Instances cannot be empty.');
		}

		if (containerInstances.length > 100) {
			throw fault.invalid('Container instances cannot have more than 100 elements.');
		}

		return described(containerInstances, {cluster: input.cluster, include}, call, account);
	},

	UpdateContainerInstancesState(call, account) {
		const {containerInstances = [], status, ...input} = readUpdate(call.input);
		if (status !== 'ACTIVE' && status !== 'DRAINING') {
			// API: the only two states that a person can give.
			throw fault.invalid('Container instance status should be one of [ACTIVE,DRAINING]');
		}

		// API: "up to 10 container instance IDs", where describing takes a hundred.
		if (containerInstances.length > 10) {
			throw fault.invalid('Container instances cannot have more than 10 elements.');
		}

		const cluster = find.cluster(input.cluster, call, account);
		for (const identifier of containerInstances) {
			const instance = cluster.instances.get(shortName(identifier));
			if (instance !== undefined) {
				instance.status = status;
			}
		}

		// A draining instance loses its service tasks at once, an active one gets what it lacks.
		wakeAll(here({cluster, region: find.region(call, account), account}));
		return described(containerInstances, {cluster: input.cluster, include: []}, call, account);
	},
};

type Shown = {readonly cluster: string | undefined; readonly include: readonly string[]};

// What isn't there is a failure beside the others, of a change as of a description.
function described(identifiers: readonly string[], {cluster: name, include}: Shown, call: Call, account: Account) {
	const cluster = find.cluster(name, call, account);
	const taken = usage(cluster);
	const found = identifiers.map(identifier => ({identifier, instance: cluster.instances.get(shortName(identifier))}));
	return {
		containerInstances: found.flatMap(({instance}) =>
			instance === undefined
				? []
				: [
						describeContainerInstance({
							instance,
							usage: taken.get(instance.id),
							include,
							now: account.clock.now(),
						}),
					],
		),
		failures: found.flatMap(({identifier, instance}) =>
			instance === undefined
				? [
						{
							arn: identifier.startsWith('arn:')
								? identifier
								: find.arn(call, account, 'container-instance', identifier),
							reason: 'MISSING',
						},
					]
				: [],
		),
	};
}
