import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {FleetTarget} from '../../../source/domain/choices/wishes/fleet-wishes.ts';
import type {Ports} from '../../../source/setup/ports.ts';
import {data, fleetWorld, web} from './walk.ts';

/** The process as with a file of targets. */
function withTargets(targets: readonly FleetTarget[]) {
	return {
		ports: (ports: Ports): Ports => ({
			...ports,
			run: {...ports.run, ...(ports.run.fleet && {fleet: {...ports.run.fleet, targets}})},
		}),
	};
}

test('a file gives accounts clusters and values of their own, which a run without it leaves as they are', async t => {
	const {go, member, services} = await fleetWorld(t);
	const targets = withTargets([
		{account: web, clusters: [{name: 'web-prod'}], parameters: {Env: 'web'}},
		{account: data, clusters: [{name: 'pipelines'}]},
	]);
	const made = await go('apply --yes', targets);
	deepEqual(
		[made.exitCode, services(web), services(data)],
		[0, ['web-prod/datadog-agent'], ['pipelines/datadog-agent']],
	);
	const hasEnv = (id: string) =>
		JSON.stringify([...(member(id)?.taskDefinitions.values() ?? [])].flat()).includes('"DD_ENV"');
	deepEqual([hasEnv(web), hasEnv(data)], [true, false]);

	equal((await go('apply --yes', targets)).outcome.kind, 'nothing-to-do');
	equal((await go('apply --yes')).outcome.kind, 'nothing-to-do');
});

test('a value for what this template has no parameter for is told with its place, before anything is sent', async t => {
	const {go} = await fleetWorld(t);
	const ran = await go(
		'apply --yes',
		withTargets([
			{
				account: web,
				clusters: [{name: 'web-prod'}],
				parameters: {KmsKeyArn: 'arn', ClusterLinux4: 'web-staging'},
				places: {KmsKeyArn: 'targets.yaml:5:7', ClusterLinux4: 'targets.yaml:6:7'},
			},
		]),
	);
	const {problem} = ran.outcome.kind === 'failed' ? ran.outcome : {};
	const faults = problem?.code === 'usage' ? problem.faults : [];
	deepEqual(
		[ran.exitCode, ran.sent, faults.map(fault => 'flag' in fault && fault.flag)],
		[2, [], ['targets.yaml:5:7: KmsKeyArn', 'targets.yaml:6:7: ClusterLinux4']],
	);
});
