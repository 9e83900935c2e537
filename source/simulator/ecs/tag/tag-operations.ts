import type {Account} from '../../account/account.ts';
import type {Call, Operation} from '../../server/call.ts';
import {listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {isLongArn} from '../resource-arn.ts';
import type {Service} from '../service/service.ts';
import {readTags, type Tag} from './tag.ts';
import {validateTags} from './validate-tags.ts';

type Tagged = {tags: readonly Tag[]};

const read = structure({resourceArn: text, tags: readTags, tagKeys: listOf(text)});

/**
Tags of everything that has a long ARN. What may be tagged among daemons is not confirmed. To tag a service with a short
ARN by its long one is what gives it the long one, for good (ECS, "Migrate an Amazon ECS short service ARN").
*/
export const tagOperations: Readonly<Record<string, Operation>> = {
	ListTagsForResource(call, account) {
		return {tags: settled(read(call.input).resourceArn, call, account).tags};
	},

	TagResource(call, account) {
		const {resourceArn, tags = []} = read(call.input);
		const resource = tagged(resourceArn, call, account);
		// A tag that is there gets the new value. The limits are those of the result, not of the request.
		const keys = new Set(tags.map(({key}) => key));
		const next = [...resource.tags.filter(({key}) => !keys.has(key)), ...tags];
		validateTags(tags);
		// Tags of AWS's own count for nothing (ECS, "Tag restrictions").
		validateTags(next.filter(({key = ''}) => !key.startsWith('aws:')));
		resource.tags = next;
		const service = shortService(resourceArn, call, account);
		if (service !== undefined && resourceArn !== undefined) {
			service.arn = resourceArn;
		}

		return {};
	},

	UntagResource(call, account) {
		const {resourceArn, tagKeys = []} = read(call.input);
		const resource = settled(resourceArn, call, account);
		resource.tags = resource.tags.filter(({key = ''}) => !tagKeys.includes(key));
		return {};
	},
};

function settled(arn: string | undefined, call: Call, account: Account): Tagged {
	const found = tagged(arn, call, account);
	if (shortService(arn, call, account) !== undefined) {
		// Observed in 2020, before services could be migrated; that it is said still is not confirmed.
		throw fault.invalid(
			'The specified service does not have the longArn format. Only services created after opting in will ' +
				'have the new format.',
		);
	}

	return found;
}

// The service that a long ARN would name, if it were its own already.
function shortService(arn: string | undefined, call: Call, account: Account): Service | undefined {
	const [, cluster = '', name = ''] = /:service\/(?<cluster>[^\/]+)\/(?<name>[^\/]+)$/v.exec(arn ?? '') ?? [];
	const service = find.region(call, account).clusters.get(cluster)?.services.get(name);
	return service === undefined || isLongArn(service.arn) ? undefined : service;
}

function tagged(arn: string | undefined, call: Call, account: Account): Tagged {
	if (arn !== undefined && /:(?:service|task|container-instance)\/[^\/]+$/v.test(arn)) {
		// Observed for services (boto/boto3#2473), for reading and writing tags alike.
		throw fault.invalid('Long arn format must be used for tagging operations');
	}

	const found = arn === undefined ? undefined : lookUp(arn, call, account);
	if (found === undefined) {
		// Observed message, also for kinds that have no tags.
		throw fault.invalid(`Invalid identifier: ${arn ?? ''}`);
	}

	return found;
}

function lookUp(arn: string, call: Call, account: Account): Tagged | undefined {
	// `arn:aws:ecs:region:account:kind/first/second`; task definitions have a colon in `first`.
	const [kind = '', first = '', second = ''] = arn.split(':').slice(5).join(':').split('/', 3);
	const region = find.region(call, account);
	const cluster = region.clusters.get(first);
	switch (kind) {
		case 'cluster': {
			return cluster;
		}

		case 'service': {
			return cluster?.services.get(second);
		}

		case 'task': {
			return exactly(cluster?.tasks.get(second), arn);
		}

		case 'container-instance': {
			return exactly(cluster?.instances.get(second), arn);
		}

		case 'daemon': {
			return cluster?.daemons.get(second);
		}

		case 'task-definition': {
			return find.taskDefinition(first, region);
		}

		case 'daemon-task-definition': {
			const [family = '', revision] = first.split(':', 2);
			return region.daemonTaskDefinitions.get(family)?.[Number(revision) - 1];
		}

		case 'capacity-provider': {
			return region.capacityProviders.get(second === '' ? first : second);
		}

		default: {
			return undefined;
		}
	}
}

// Only services can be migrated, so the long ARN of a short task is nobody's.
function exactly<Found extends Tagged & {readonly arn: string}>(found: Found | undefined, arn: string) {
	return found?.arn === arn ? found : undefined;
}
