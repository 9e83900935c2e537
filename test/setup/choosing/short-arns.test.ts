import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {DescribeServicesCommand, ECSClient} from '@aws-sdk/client-ecs';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {sendCommand} from '../send-command.ts';

async function old(t: TestContext) {
	const simulator = await simulated('short-arns', t);
	const [cluster = ''] = simulator.demo.clusters;
	const ecs = new ECSClient(simulator.connection);
	t.after(() => {
		ecs.destroy();
	});
	const names = [...simulator.account.regions.values()].flatMap(({clusters}) => [
		...(clusters.get(cluster)?.services.keys() ?? []),
	]);
	return {
		ecs,
		run: async (id: string, ...args: readonly string[]) =>
			runSetup(simulator, {id, args: ['--cluster', cluster, '--yes', ...args]}),
		async services() {
			const {services = []} = await ecs.send(
				new DescribeServicesCommand({cluster, services: names, include: ['TAGS']}),
			);
			return services.map(({serviceArn, taskDefinition, tags}) => ({serviceArn, taskDefinition, tags}));
		},
	};
}

function changes({events}: Ran) {
	return events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
}

test('a service with a short ARN is adopted by the tags of its next revision, and is ours from then on', async t => {
	const {run, services} = await old(t);
	const before = await services();
	const first = await run('first', '--existing', 'adopt', '--env', 'prod');
	// Without a word of adopting: nothing but the definition says whose it is.
	const second = await run('second');
	const third = await run('third', '--features', 'default,logs');
	const after = await services();
	deepEqual(
		[first, second, third].map(ran => [changes(ran), ran.exitCode]),
		[
			[['register-task-definition', 'update-service'], 0],
			[[], 0],
			[['register-task-definition', 'update-service'], 0],
		],
	);
	deepEqual(
		after.map(({serviceArn, tags}) => [serviceArn, tags]),
		before.map(({serviceArn, tags}) => [serviceArn, tags]),
	);
});

test('one that is adopted as it is gets its tags on the revision, and undo takes them off', async t => {
	const {ecs, run, services} = await old(t);
	const before = await services();
	const first = await run('first', '--existing', 'adopt');
	const second = await run('second');
	const last = first.events.at(-1);
	for (const command of (last?.type === 'finished' ? last.receipt?.undo : undefined) ?? []) {
		await sendCommand(ecs, command);
	}

	const third = await run('third');
	deepEqual(
		[changes(first), second.outcome.kind, third.outcome.clusters.map(({kind}) => kind), await services()],
		[['tag-resource'], 'nothing-to-do', ['left-alone'], before],
	);
});
