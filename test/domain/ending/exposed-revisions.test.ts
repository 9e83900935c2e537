import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {exposedRevisions} from '../../../source/domain/ending/exposed-revisions.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {
	sampleChoices,
	sampleCluster,
	sampleDaemon,
	samplePlan,
	sampleRegistered,
	sampleService,
	sampleTarget,
} from '../sample.ts';

const shown = {
	family: 'old',
	containerDefinitions: [{name: 'a', image: 'datadog/agent:7', environment: [{name: 'DD_API_KEY', value: 'k'}]}],
};
const hidden = {family: 'old', containerDefinitions: [{name: 'a', image: 'datadog/agent:7'}]};
const service = {...sampleTarget('agent'), definition: hidden};
const stays = {...sampleTarget('stays'), definition: shown};
const daemon = {...sampleTarget('agent', {platform: 'managed-instances'}), definition: hidden};
const revision = sampleRegistered(shown);
const ofDaemon = sampleRegistered(shown, {arn: 'arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/old:2'});
const cluster = sampleCluster({
	daemonServices: ['agent', 'stays'].map(serviceName => sampleService({serviceName, taskDefinition: revision.arn})),
	daemons: [sampleDaemon({arn: daemon.id, taskDefinitionArn: ofDaemon.arn})],
	taskDefinitions: {[revision.arn]: revision, [ofDaemon.arn]: ofDaemon},
});
const decided = {observed: {...nothingObserved, clusters: [cluster]}, choices: sampleChoices()};

test('a revision that shows what was taken out is named once, with what takes it away and lists the others', () => {
	deepEqual(exposedRevisions(samplePlan({targets: [service, {...service}, stays]}), decided), [
		{
			definition: 'old:2',
			take: [
				['aws', 'ecs', 'deregister-task-definition', '--region', 'us-east-1', '--task-definition', 'old:2'],
				['aws', 'ecs', 'delete-task-definitions', '--region', 'us-east-1', '--task-definitions', 'old:2'],
			],
			list: ['aws', 'ecs', 'list-task-definitions', '--region', 'us-east-1', '--family-prefix', 'old'],
		},
	]);
});

test('one of a daemon is deleted at once, and one that is still planned is none', () => {
	deepEqual(
		exposedRevisions(samplePlan({targets: [daemon, stays]}), decided).map(({take}) =>
			take.map(command => command[2]),
		),
		[['delete-daemon-task-definition']],
	);
});
