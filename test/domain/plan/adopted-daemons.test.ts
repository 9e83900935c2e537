import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {TaskDefinition} from '../../../source/domain/account/task-definition.ts';
import {type defaultSettings} from '../../../source/domain/choices/choices.ts';
import {completeChoices} from '../../../source/domain/found/complete-choices.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {planChanges} from '../../../source/domain/plan/plan-changes.ts';
import {readDefinitions, type DefinitionOfDaemon} from '../../support/definitions.ts';
import {sampleCluster, sampleDaemon, sampleInstance, sampleRegistered} from '../sample.ts';

const arn = 'arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/theirs:4';
const provider = 'arn:aws:ecs:us-east-1:123456789012:capacity-provider/managed';

const daemons = readDefinitions().filter(
	(one): one is DefinitionOfDaemon => one.platform === 'managed-instances' && one.expected.agent === 'yes',
);

/** A cluster of Managed Instances on which somebody else's daemon runs. */
function clusterOf({daemon, definition}: DefinitionOfDaemon) {
	const text = JSON.stringify(definition);
	return sampleCluster({
		providers: [{arn: provider, name: 'managed', kind: 'managed-instances'}],
		instances: [sampleInstance('a', {capacityProvider: 'managed'})],
		daemons: [
			sampleDaemon({
				name: daemon.daemonName,
				arn: `arn:aws:ecs:us-east-1:123456789012:daemon/shop/${daemon.daemonName}`,
				taskDefinitionArn: arn,
				capacityProviderArns: [provider],
				// What AWS assumes where nothing is said.
				critical: true,
				tags: daemon.tags,
			}),
		],
		taskDefinitions: {[arn]: sampleRegistered(JSON.parse(text) as TaskDefinition, {arn})},
	});
}

function kinds(one: DefinitionOfDaemon, change: Partial<typeof defaultSettings> = {}): readonly string[] {
	const cluster = clusterOf(one);
	const observed = {
		...nothingObserved,
		identity: {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'},
		clusters: [cluster],
	};
	const open = {
		observed,
		choices: {clusters: [cluster.arn], existing: 'adopt', key: {kind: 'kept'}} as const,
		given: {entries: {}, choices: {}, approve: false},
	};
	const today = completeChoices(open);
	const choices = completeChoices({...open, choices: {...open.choices, settings: {...today.settings, ...change}}});
	return planChanges({observed, choices}).changes.map(({kind}) => kind);
}

for (const one of daemons) {
	test(`adopting the daemon ${one.name} with the choices that it has replaces no instance`, () => {
		deepEqual(kinds(one), []);
	});

	test(`a setting more is a revision and an update of the daemon ${one.name}`, () => {
		deepEqual(kinds(one, {env: 'prod'}), ['register-daemon-task-definition', 'update-daemon']);
	});
}
