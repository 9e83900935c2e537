import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import {defaultFeatures} from '../../../source/domain/choices/feature-id.ts';
import type {Situation} from '../../../source/domain/choices/situation.ts';
import {invocationOf} from '../../../source/domain/questions/invocation-of.ts';
import {install} from '../../../source/commands/install.ts';
import {definitionArn, sampleCluster, sampleInstance, sampleRegistered, sampleService} from '../sample.ts';
import {plainCluster, situation, sources} from './asking.ts';

const said = {
	command: install,
	answers: {cluster: ['typed'], env: 'typed', plain: true, 'api-key-stdin': true},
} as const;

const answers = (choices: Situation['choices'], more: Partial<Situation> = {}) =>
	invocationOf(situation({said, choices, ...more})).answers;

test('what was said holds until it is decided', () => {
	deepEqual(answers({}), said.answers);
});

test('what was decided takes its place, and what a run begins with by itself is not said', () => {
	deepEqual(
		answers({
			credentials: sources[0],
			clusters: [plainCluster.arn],
			site: 'datadoghq.com',
			features: defaultFeatures,
			settings: defaultSettings,
		}),
		{plain: true, 'api-key-stdin': true, profile: 'prod', region: ['us-east-1'], cluster: [plainCluster.name]},
	);
});

test('features are told by what they differ in from the defaults', () => {
	deepEqual(
		([[...defaultFeatures, 'logs'], defaultFeatures.filter(id => id !== 'apm'), ['core']] as const).map(
			features => answers({clusters: [plainCluster.arn], features}).features,
		),
		['default,+logs', 'default,-apm', 'core'],
	);
});

test('clusters of one name are told by their ARNs', () => {
	const other = sampleCluster({arn: plainCluster.arn.replace('us-east-1', 'eu-west-1'), region: 'eu-west-1'});
	const {observed} = situation({});
	deepEqual(
		answers(
			{clusters: [plainCluster.arn]},
			{observed: {...observed, found: [plainCluster, {...other, name: plainCluster.name}]}},
		).cluster,
		[plainCluster.arn],
	);
});

/** A cluster with an Agent of this name and these variables. */
function withAgent(name: string, environment: ReadonlyArray<{readonly name: string; readonly value: string}>) {
	const taskDefinition = definitionArn(`${name}:1`);
	return sampleCluster({
		arn: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`,
		name,
		instances: [sampleInstance(name)],
		daemonServices: [sampleService({serviceName: name, taskDefinition})],
		taskDefinitions: {
			[taskDefinition]: sampleRegistered({
				family: name,
				containerDefinitions: [
					{
						name: 'dd',
						image: 'datadog/agent:7',
						environment,
						secrets: [{name: 'DD_API_KEY', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:x'}],
					},
				],
			}),
		},
	});
}

test('features of unlike Agents are told by what was changed in those that were shown', () => {
	const logging = withAgent('logging', [{name: 'DD_LOGS_ENABLED', value: 'true'}]);
	const bare = withAgent('bare', []);
	const {observed} = situation({});
	const features = (clusters: ReadonlyArray<typeof bare>) =>
		answers(
			{clusters: clusters.map(({arn}) => arn), existing: 'adopt', features: ['core', 'processes']},
			{observed: {...observed, found: clusters, clusters}},
		).features;
	deepEqual([features([logging, bare]), features([logging])], ['-logs,+processes', 'processes']);
});
