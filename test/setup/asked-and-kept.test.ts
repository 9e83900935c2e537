import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {runSetup, type Ran} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';
import {clearWorld} from './clear-world.ts';

function told({events}: Ran) {
	const plan = events.findLast(event => event.type === 'planned')?.plan;
	return (plan?.checks ?? [])
		.filter(({id}) => id === 'kept-as-is')
		.map(({verdict, finding, facts}) => [verdict, finding, facts]);
}

const prod = ['--cluster', 'shop-prod', '--yes'];
const stays = (finding: string, facts: Readonly<Record<string, string>>) => [['warn', finding, facts]];

test('a key that is in a secret and in no hand stays there, and that is said', async t => {
	const simulator = await simulated('installed', t);
	const ran = await runSetup(simulator, {args: [...prod, '--store-key', 'ssm'], key: ''});
	deepEqual([ran.outcome.kind, told(ran)], ['nothing-to-do', stays('key-in-secret', {flag: '--store-key ssm'})]);
});

test('in hand it is moved, and nothing is said; nor later, where it is by then', async t => {
	const simulator = await simulated('installed', t);
	const args = [...prod, '--store-key', 'ssm'];
	const moved = await runSetup(simulator, {args, id: 'first', looks: 'few'});
	const again = await runSetup(simulator, {args, id: 'second', key: '', looks: 'few'});
	const back = await runSetup(simulator, {args: [...prod, '--store-key', 'secrets-manager'], id: 'third', key: ''});
	deepEqual(
		[moved, again, back].map(ran => [ran.outcome.kind, told(ran)]),
		[
			['done', []],
			['nothing-to-do', []],
			['nothing-to-do', stays('key-in-parameter', {flag: '--store-key secrets-manager'})],
		],
	);
});

for (const [flag, name, finding] of [
	['--service-name', 'datadog-agent', 'name'],
	['--family', 'datadog-agent-task', 'family'],
] as const) {
	test(`what is there keeps its name whatever ${flag} says, and that is said`, async t => {
		const simulator = await simulated('installed', t);
		const other = await runSetup(simulator, {args: [...prod, flag, 'other'], id: 'first', key: ''});
		const same = await runSetup(simulator, {args: [...prod, flag, name], id: 'second', key: ''});
		deepEqual([told(other), told(same)], [stays(finding, {flag: `${flag} other`, name}), []]);
	});
}

test('a key that is taken from where it stands in clear is in hand', async t => {
	const simulator = await simulated(clearWorld(), t);
	const args = ['--cluster', 'plain-1', '--existing', 'adopt', '--yes', '--store-key', 'ssm'];
	deepEqual(told(await runSetup(simulator, {args, key: ''})), []);
});

test('the secret that an Agent has is offered once', async t => {
	const simulator = await simulated('installed', t);
	const {questions} = await runSetup(simulator, {args: ['--cluster', 'shop-prod'], key: ''});
	const input = questions.find(({id}) => id === 'keySource')?.input;
	deepEqual(input?.kind === 'one' && input.options.map(({id}) => id), [
		'kept',
		'paste',
		'secret-arn',
		'parameter-name',
	]);
});
