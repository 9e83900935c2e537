import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {awsCli} from '../../../source/export/aws-cli/aws-cli.ts';
import {en} from '../../../source/text/en.ts';
import {golden} from '../../support/golden.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

test('a plan is written as requests and a script that sends them in order', async t => {
	const simulator = await simulated('shop', t);
	const {events} = await runSetup(simulator, {
		args: ['--cluster', 'shop-prod', '--dry-run', '-e', 'DD_VAULT_TOKEN=hush'],
	});
	const files = events.flatMap(event => (event.type === 'planned' ? awsCli(event.plan, en.script) : []));
	deepEqual(
		files.map(({name}) => name),
		[
			'01-create-secret-us-east-1.json',
			'02-create-role.json',
			'03-attach-role-policy.json',
			'04-put-role-policy.json',
			'05-register-us-east-1-shop-prod-datadog-agent-task.json',
			'06-create-service-us-east-1-shop-prod-datadog-agent.json',
			'apply.sh',
		],
	);
	const script = files.at(-1)?.text ?? '';
	equal(script, golden('text/apply.sh', script));
	// The key is a variable for the script to fill in; another secret stays masked, and the script asks for it.
	deepEqual(
		[
			files[0]?.text.includes(['"$', '{DD_API_KEY}"'].join('')),
			files[4]?.text.includes('hush'),
			files[4]?.text.includes('********'),
		],
		[true, false, true],
	);
});

test('names as long as ECS takes them are cut off in the names of files, and stay apart', async t => {
	const simulator = await simulated('shop', t);
	const {events} = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--dry-run']});
	const names = events.flatMap(event =>
		event.type === 'planned'
			? awsCli(
					{...event.plan, changes: event.plan.changes.map(change => ({...change, id: 'x'.repeat(510)}))},
					en.script,
				).map(({name}) => name)
			: [],
	);
	deepEqual([new Set(names).size, names.filter(({length}) => length > 255)], [7, []]);
});
