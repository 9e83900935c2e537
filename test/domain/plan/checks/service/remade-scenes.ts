import {sampleService} from '../../../sample.ts';
import {sampleChange} from '../sample-change.ts';
import type {SceneCase} from '../sample-input.ts';

/** A service that is deleted, and one of its name that comes. */
export const remadeScenes: readonly SceneCase[] = (
	[
		['it loses its subnets, and is deleted and made again', {'dd-ecs-setup:managed': 'true'}, true],
		['of our name and replaced, with subnets', {}, false],
	] as const
).map(([name, tags, isSaid]): SceneCase => [
	name,
	{
		cluster: {
			daemonServices: [
				sampleService({
					tags,
					networkConfiguration: {awsvpcConfiguration: {subnets: ['subnet-1']}},
					deploymentConfiguration: {minimumHealthyPercent: 50},
				}),
			],
		},
		changes: [sampleChange('delete-service', 'datadog-agent')],
		choices: {features: ['core'], existing: 'replace'},
	},
	isSaid ? ['remade-service warn subnets'] : [],
]);
