import {definitionArn, sampleRegistered, sampleService} from '../../../sample.ts';
import type {SceneCase} from '../sample-input.ts';

const before = definitionArn('datadog-agent-task:2');

const running = (image: string): SceneCase[1] => ({
	cluster: {
		daemonServices: [
			sampleService({
				taskDefinition: before,
				deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
			}),
		],
		taskDefinitions: {
			[before]: sampleRegistered({
				family: 'datadog-agent-task',
				containerDefinitions: [{name: 'datadog-agent', image}],
			}),
		},
	},
	settings: {version: '7.85.4'},
});

/** What lies between the Agent that runs and the one that is to. */
export const releaseScenes: readonly SceneCase[] = [
	[
		'a digest goes, and nothing else that shows',
		running('public.ecr.aws/datadog/agent:7.85.4@sha256:aa'),
		['releases warn unpinned'],
	],
	['the version stays', running('public.ecr.aws/datadog/agent:7.85.4'), []],
];
