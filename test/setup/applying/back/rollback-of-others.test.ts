import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {runSetup} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';
import {legacy} from '../legacy.ts';

test('an adoption is taken back to what its owner had, without a tag of ours', async t => {
	const simulator = await simulated(legacy, t);
	const ecs = new ECS(simulator.connection);
	const service = async () => {
		const {services = []} = await ecs.describeServices({
			cluster: 'legacy',
			services: ['monitoring'],
			include: ['TAGS'],
		});
		return [services[0]?.taskDefinition, services[0]?.tags];
	};

	const before = await service();
	await runSetup(simulator, {
		args: ['--cluster', 'legacy', '--existing', 'adopt', '--features', 'default,logs', '--yes'],
	});
	const ran = await runSetup(simulator, {args: ['rollback', '--cluster', 'legacy', '--yes'], key: '', id: 'back'});
	deepEqual([ran.exitCode, await service()], [0, before]);
});

test("a daemon goes back with all settings that it had, its instances' owner having agreed", async t => {
	const simulator = await simulated('managed', t);
	const install = ['--cluster', 'orders', '--replace-instances', '--timeout', '2h', '--yes'];
	await runSetup(simulator, {args: [...install, '--drain-percent', '50', '--env', 'test'], looks: 'few'});
	await runSetup(simulator, {
		args: [...install, '--drain-percent', '100', '--env', 'prod'],
		id: 'second',
		looks: 'few',
	});
	const args = ['rollback', '--cluster', 'orders', '--timeout', '2h', '--yes'];
	const asked = await runSetup(simulator, {args, key: '', id: 'third'});
	const ran = await runSetup(simulator, {args: [...args, '--replace-instances'], key: '', id: 'third', looks: 'few'});
	const [update] = ran.events.flatMap(event => (event.type === 'change-done' ? [event.change.request] : []));
	deepEqual(
		[
			asked.exitCode,
			ran.exitCode,
			ran.events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : [])),
			update?.deploymentConfiguration,
			update?.critical,
		],
		[2, 0, ['update-daemon'], {drainPercent: 50, bakeTimeInMinutes: 0}, false],
	);
	deepEqual(
		ran.outcome.clusters.map(({back, running}) => [back, running]),
		[['datadog-agent-task:1', 6]],
	);
	const again = await runSetup(simulator, {args: [...args, '--replace-instances'], key: '', id: 'fourth'});
	equal(again.outcome.kind, 'nothing-to-do');
});
