import type {DaemonTaskDefinition, Tag, TaskDefinition as AwsTaskDefinition} from '@aws-sdk/client-ecs';
import type {Registered} from '../../domain/account/registered.ts';
import type {TaskDefinition} from '../../domain/account/task-definition.ts';
import {plainObject} from '../reading/plain-json.ts';
import {tags} from './tags.ts';

/** A revision of DescribeTaskDefinition. The tags come beside the definition. */
export function registered(from: AwsTaskDefinition, tagList: readonly Tag[] | undefined): Registered {
	return {
		arn: from.taskDefinitionArn ?? '',
		revision: from.revision ?? 0,
		status: from.status ?? '',
		definition: definition(from),
		tags: tags(tagList),
		requiresAttributes: (from.requiresAttributes ?? []).flatMap(({name}) => (name === undefined ? [] : [name])),
		registeredBy: from.registeredBy,
	};
}

/** A revision of DescribeDaemonTaskDefinition; `tagList` from ListTagsForResource. */
export function registeredDaemon(from: DaemonTaskDefinition, tagList: readonly Tag[] | undefined): Registered {
	return {
		arn: from.daemonTaskDefinitionArn ?? '',
		revision: from.revision ?? 0,
		status: from.status ?? '',
		definition: definition(from),
		tags: tags(tagList),
		// ECS says none for daemons.
		requiresAttributes: [],
		registeredBy: from.registeredBy,
	};
}

function definition(from: AwsTaskDefinition | DaemonTaskDefinition): TaskDefinition {
	// AWS never shows a definition without a family, nor a container without name and image.
	return plainObject(from) as TaskDefinition;
}
