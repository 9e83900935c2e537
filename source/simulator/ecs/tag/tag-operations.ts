import type {Account} from '../../account/account.ts';
import type {Call, Operation} from '../../server/call.ts';
import {listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {readTags, type Tag} from './tag.ts';
import {validateTags} from './validate-tags.ts';

type Tagged = {tags: readonly Tag[]};

const read = structure({resourceArn: text, tags: readTags, tagKeys: listOf(text)});

/** Tags of everything that has an ARN. What may be tagged among daemons is not confirmed. */
export const tagOperations: Readonly<Record<string, Operation>> = {
	ListTagsForResource(call, account) {
		return {tags: tagged(read(call.input).resourceArn, call, account).tags};
	},

	TagResource(call, account) {
		const {resourceArn, tags = []} = read(call.input);
		const resource = tagged(resourceArn, call, account);
		// A tag that is there gets the new value. The limits are those of the result, not of the request.
		const keys = new Set(tags.map(({key}) => key));
		const next = [...resource.tags.filter(({key}) => !keys.has(key)), ...tags];
		validateTags(next);
		resource.tags = next;
		return {};
	},

	UntagResource(call, account) {
		const {resourceArn, tagKeys = []} = read(call.input);
		const resource = tagged(resourceArn, call, account);
		resource.tags = resource.tags.filter(({key = ''}) => !tagKeys.includes(key));
		return {};
	},
};

function tagged(arn: string | undefined, call: Call, account: Account): Tagged {
	const found = arn === undefined ? undefined : lookUp(arn, call, account);
	if (found === undefined) {
		// Observed message, also for kinds that have no tags.
		throw fault.invalid(`Invalid identifier: ${arn ?? ''}`);
	}

	return found;
}

function lookUp(arn: string, call: Call, account: Account): Tagged | undefined {
	const region = find.region(call, account);
	// `arn:aws:ecs:region:account:kind/first/second`; task definitions have a colon in `first`.
	const [kind = '', first = '', second = ''] = arn.split(':').slice(5).join(':').split('/', 3);
	const cluster = region.clusters.get(first);
	switch (kind) {
		case 'cluster': {
			return cluster;
		}

		case 'service': {
			return second === '' ? shortArn(first) : cluster?.services.get(second);
		}

		case 'task': {
			return cluster?.tasks.get(second);
		}

		case 'container-instance': {
			return cluster?.instances.get(second);
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

// Services from before the long ARN format (end of 2018) have no cluster in their ARN, and can't be tagged (observed
// message).
function shortArn(name: string): never {
	throw fault.invalid(`Long arn format must be used for tagging operations: ${name}`);
}
