import {sampleChoices, sampleCluster} from '../../../sample.ts';
import {all} from '../sample-hosts.ts';
import type {SceneCase} from '../sample-input.ts';

/** What was asked for and is not done. */
export const keptScenes: readonly SceneCase[] = [
	[
		'a key without a value is to be kept somewhere else',
		{settings: {store: 'ssm'}, choices: {said: {...sampleChoices().said, settings: ['store-key']}}},
		['kept-as-is warn key-in-secret'],
	],
	[
		'settings for other Agents than these',
		{
			choices: {
				features: ['core'],
				clusters: [sampleCluster().arn],
				said: {
					...sampleChoices().said,
					linux: true,
					settings: [
						'subnets',
						'security-groups',
						'drain-percent',
						'critical',
						'logs-from',
						'agent-no-proxy',
					],
				},
			},
		},
		[
			'kept-as-is warn without-awsvpc',
			'kept-as-is warn without-awsvpc',
			'kept-as-is warn without-managed-instances',
			'kept-as-is warn without-managed-instances',
			'kept-as-is warn without-logs',
			'kept-as-is warn without-proxy',
			'kept-as-is warn linux-known',
		],
	],
	[
		'settings that these Agents have a use for',
		{
			choices: {
				features: ['core', 'logs'],
				said: {...sampleChoices().said, settings: ['subnets', 'logs-from', 'agent-no-proxy', 'execution-role']},
			},
			settings: {networkMode: 'awsvpc', subnets: ['s'], securityGroups: ['g'], proxy: 'http://proxy:3128'},
			instances: all({attributes: {'ecs.capability.task-eni': '', 'ecs.os-type-detailed': 'amzn_2023'}}),
		},
		[],
	],
	[
		'a role of their own, and no secret to read with it',
		{
			plain: true,
			choices: {features: ['core'], said: {...sampleChoices().said, settings: ['execution-role']}},
			settings: {executionRole: 'own'},
		},
		['plain-key warn plain', 'kept-as-is warn without-role'],
	],
	[
		'a path and a boundary for a role, and one that is there',
		{
			choices: {said: {...sampleChoices().said, settings: ['role-path', 'permissions-boundary']}},
			settings: {executionRole: 'own', rolePath: '/team/', permissionsBoundary: 'arn:aws:iam::aws:policy/X'},
		},
		['kept-as-is warn with-role', 'kept-as-is warn with-role'],
	],
	[
		'a path for a role that is created',
		{choices: {said: {...sampleChoices().said, settings: ['role-path']}}, settings: {rolePath: '/team/'}},
		[],
	],
];
