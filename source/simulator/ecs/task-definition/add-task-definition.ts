import type {Account} from '../../account/account.ts';
import type {Region} from '../../account/region.ts';
import {resourceArn} from '../resource-arn.ts';
import {compatibilities} from './compatibilities.ts';
import {normaliseSizes, normaliseTaskDefinition} from './normalise-task-definition.ts';
import {requiredAttributes} from './required-attributes.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';
import type {TaskDefinition} from './task-definition.ts';
import {validateTaskDefinition} from './validate-task-definition.ts';

type Place = {readonly region: Region; readonly account: Account};

/**
Registers the next revision of a family. Equal content makes a new revision too: the API knows neither a token nor a
comparison, so whoever repeats a request has two. Throws what RegisterTaskDefinition would; whether the roles exist is
not asked.
*/
export function addTaskDefinition(
	given: TaskDefinitionInput,
	registeredBy: string,
	{region, account}: Place,
): TaskDefinition {
	// Before the checks, which compare numbers.
	const input = normaliseSizes(given);
	validateTaskDefinition(input);
	const family = input.family ?? '';
	const revisions = region.taskDefinitions.get(family) ?? [];
	region.taskDefinitions.set(family, revisions);
	// A deleted revision leaves a hole, so that the length goes on counting and no number comes back (API,
	// DeleteTaskDefinitions).
	const revision = revisions.length + 1;
	const definition: TaskDefinition = {
		...normaliseTaskDefinition(input),
		taskDefinitionArn: resourceArn(
			{partition: account.partition, region: region.name, accountId: account.id},
			'task-definition',
			`${family}:${revision}`,
		),
		revision,
		status: 'ACTIVE',
		requiresAttributes: requiredAttributes(input),
		compatibilities: compatibilities(input),
		registeredAt: account.clock.now(),
		registeredBy,
		tags: input.tags ?? [],
	};
	revisions.push(definition);
	return definition;
}
