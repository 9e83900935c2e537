import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {completeChoices} from '../../../source/domain/found/complete-choices.ts';
import {makeReceipt} from '../../../source/domain/ending/make-receipt.ts';
import {namesakes} from '../namesakes.ts';
import type {Change} from '../../../source/domain/plan/change.ts';
import type {Target} from '../../../source/domain/plan/plan.ts';
import {sampleCluster, samplePlan, sampleRollout, sampleService, sampleTarget, sampleRun} from '../sample.ts';

const decided = {
	observed: nothingObserved,
	choices: completeChoices({
		observed: nothingObserved,
		choices: {},
		given: {entries: {}, choices: {}, approve: true},
	}),
};
const one = {running: 1, starting: 1, waiting: 0, failed: 0, total: 2};

for (const [name, first, second] of namesakes) {
	test(`${name}: the receipt counts what runs of each`, () => {
		const rollouts = [sampleRollout(second), sampleRollout(first, {counts: one})];
		const {services} = makeReceipt(samplePlan({targets: [first, second]}), decided, {
			rollouts,
			invocation: sampleRun,
		});
		deepEqual(
			services.map(each => [each.region, each.name, each.running]),
			[
				[first.group.region, first.name, 1],
				[second.group.region, second.name, 2],
			],
		);
	});
}

const made = (target: Target, kind: 'create-service' | 'create-daemon' | 'update-service', request = {}): Change => ({
	id: `${kind}-${target.name}`,
	kind,
	action: kind === 'update-service' ? 'change' : 'add',
	region: target.group.region,
	target: target.id,
	subject: target.name,
	request,
	diff: [],
	needs: [],
});

test('undo takes away what a run made, puts back what it changed, and leaves what it left', () => {
	const service = sampleTarget('agent');
	const daemon = sampleTarget('agent', {platform: 'managed-instances'});
	const [updated, same] = [sampleTarget('theirs'), sampleTarget('other')];
	const before = sampleService({serviceName: 'theirs'});
	const plan = samplePlan({
		targets: [service, daemon, updated, same],
		changes: [
			made(service, 'create-service'),
			made(daemon, 'create-daemon'),
			made(updated, 'update-service', {taskDefinition: 'new'}),
		],
	});
	const observed = {...decided.observed, clusters: [sampleCluster({daemonServices: [before]})]};
	deepEqual(
		makeReceipt(plan, {...decided, observed}, {rollouts: [], invocation: sampleRun}).undo.map(command =>
			command.join(' '),
		),
		[
			'aws ecs delete-service --region us-east-1 --cluster shop --service agent',
			`aws ecs delete-daemon --region us-east-1 --daemon-arn ${daemon.id}`,
			`aws ecs update-service --region us-east-1 --cluster ${updated.group.clusterArn} --service theirs ` +
				`--task-definition ${before.taskDefinition}`,
		],
	);
});

test('what one service needs is shown by a command that takes where to look, and not after a demo', () => {
	const plan = samplePlan({targets: [sampleTarget('agent')]});
	const next = (demo: {readonly demo?: true}) =>
		makeReceipt(plan, decided, {
			rollouts: [],
			invocation: {
				...sampleRun,
				answers: {region: ['us-east-1'], cluster: ['shop'], features: 'default,+logs', ...demo},
			},
		}).next;
	deepEqual(
		[next({}), next({demo: true})],
		[['npx', 'dd-ecs-setup', 'next', '--region', 'us-east-1', '--cluster', 'shop'], undefined],
	);
});
