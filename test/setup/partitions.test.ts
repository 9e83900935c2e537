import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {runSetup} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const partitions = [
	['shop', 'aws'],
	['gov', 'aws-us-gov'],
	['china', 'aws-cn'],
] as const;

for (const [world, partition] of partitions) {
	test(`everything that is planned and made in ${partition} is named in ${partition}`, async t => {
		const simulator = await simulated(world, t);
		const {demo, account} = simulator;
		const {events, exitCode} = await runSetup(simulator, {
			args: ['--region', demo.region, '--cluster', 'shop-prod', '--site', demo.site, '--yes'],
		});
		equal(exitCode, 0);
		const arns = JSON.stringify(events).match(/arn:[^":]*:/gv) ?? [];
		deepEqual([...new Set(arns)], [`arn:${partition}:`]);
		const role = account.roles.get('DatadogAgentEcsExecution');
		deepEqual(
			[...(role?.attached ?? [])],
			[`arn:${partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy`],
		);
		deepEqual(
			[...new Set(JSON.stringify([...(role?.inline.values() ?? [])]).match(/arn:[^":]*:[a-z]+:[^:]*:/gv))],
			[`arn:${partition}:secretsmanager:${demo.region}:`],
		);
	});
}

test('no file but the simulator writes the name of one partition into an ARN', () => {
	const files = [...globSync('source/**/*.{ts,tsx}'), 'cli.tsx'].filter(
		file => !file.replaceAll('\\', '/').startsWith('source/simulator/'),
	);
	deepEqual(
		files.filter(file => /arn:aws(?:-cn|-us-gov)?:/v.test(readFileSync(file, 'utf8'))),
		[],
	);
});
