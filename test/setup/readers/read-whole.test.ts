import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {startFaultProxy} from '../../support/fault-proxy.ts';
import {type Run, runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const named = ['--cluster', 'shop-prod', '--site', 'datadoghq.com', '--features', 'default'];

/** How often each operation was asked for. */
async function asked(run: Run, t: TestContext): Promise<ReadonlyMap<string, number>> {
	const simulator = await simulated('shop', t);
	const proxy = await startFaultProxy(simulator.url, () => undefined);
	t.after(proxy.close);
	await runSetup({...simulator, url: proxy.url}, run);
	const counts = new Map<string, number>();
	for (const operation of proxy.asked) {
		counts.set(operation, (counts.get(operation) ?? 0) + 1);
	}

	return counts;
}

test('a dry run on a cluster that is named asks for each thing once', async t => {
	const counts = await asked({args: [...named, '--dry-run', '--yes']}, t);
	const aws = [...counts].filter(([operation]) => /^[0-9a-z]+:[A-Z]/v.test(operation));
	deepEqual(Object.fromEntries(aws.filter(([, count]) => count > 1)), {
		// Of DAEMON services and of the others; of the Agent's role and of the caller's; and one revision a task.
		'ecs:ListServices': 2,
		'ecs:DescribeTaskDefinition': 4,
		'iam:GetRole': 2,
		// Those that say whom a role is passed to, and those that don't.
		'iam:SimulatePrincipalPolicy': 2,
	});
	equal(
		aws.reduce((sum, [, count]) => sum + count, 0),
		// Its policies are nobody's where the role isn't there.
		26,
	);
});

test('a cluster that a person chooses is read when it is chosen, and a named one is read anew after a yes', async t => {
	const approval = {approval: [{entry: ''}]};
	const chosen = await asked({args: named.slice(2), answers: {clusters: [{entry: ['shop-prod']}]}}, t);
	// The list shows all of them.
	equal(chosen.get('ecs:ListTasks'), 1);
	const before = await asked({args: [...named, '--no-wait']}, t);
	const after = await asked({args: [...named, '--no-wait'], answers: approval}, t);
	deepEqual([before.get('ecs:ListContainerInstances'), after.get('ecs:ListContainerInstances')], [1, 2]);
});
