import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Proof} from '../../../../source/domain/ending/event.ts';
import type {World} from '../../../../source/simulator/worlds/world.ts';
import {runSetup, type Move, type Ran, type Run} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

const shop = ['--cluster', 'shop-prod', '--site', 'datadoghq.com', '--features', 'default'];
const app = 'c0ffee'.repeat(7).slice(0, 40);
const environment = {DD_APP_KEY: app};
const attended: Run['answers'] = {settings: [{entry: {}}], approval: [{entry: ''}]};

async function ran(world: string | World, run: Run, t: TestContext): Promise<Ran> {
	return runSetup(await simulated(world, t), run);
}

function proofs({events}: Pick<Ran, 'events'>): readonly Proof[] {
	return events.flatMap(event => (event.type === 'proof' ? [event.proof] : []));
}

function kinds(run: Pick<Ran, 'events'>): readonly string[] {
	return proofs(run).map(proof => (proof.kind === 'unknown' ? proof.why : proof.kind));
}

test('with a key in the environment a run ends when all hosts report, and the key is in nothing of it', async t => {
	const run = await ran('shop', {args: [...shop, '--yes'], environment}, t);
	const last = proofs(run).at(-1);
	deepEqual(
		[run.exitCode, run.outcome.kind, last?.kind === 'arriving' && [last.hosts, last.of]],
		[0, 'done', [12, 12]],
	);
	equal(JSON.stringify(run.events).includes(app), false);
});

test('hosts that do not report are named with the likely reason, and the install is as good', async t => {
	const run = await ran('silent-hosts', {args: [...shop, '--yes'], environment}, t);
	const last = proofs(run).at(-1);
	deepEqual(
		[run.exitCode, last?.kind === 'not-yet' && last.targets.map(({silent}) => silent.map(one => one.silence.kind))],
		[0, [['no-egress', 'clock']]],
	);
});

test('without a key an unattended run asks Datadog for nothing', async t => {
	const run = await ran('shop', {args: [...shop, '--yes']}, t);
	deepEqual([kinds(run), run.questions.filter(({id}) => id === 'applicationKey')], [[], []]);
});

test('nothing is asked where nothing was watched', async t => {
	const run = await ran('shop', {args: [...shop, '--yes', '--no-wait'], environment}, t);
	deepEqual(kinds(run), []);
});

const moves: ReadonlyArray<readonly [string, readonly Move[], readonly string[], number]> = [
	['a key', [{entry: app}], ['waiting', 'arriving'], 1],
	['nothing', [{entry: ''}], [], 1],
	['a step back', ['back'], [], 1],
	['leaving', ['leave'], [], 1],
	['Ctrl+C', ['interrupt'], [], 1],
	['nobody', [], [], 1],
	['a wrong key and another one', [{entry: '0'.repeat(40)}, {entry: app}], ['refused', 'waiting', 'arriving'], 2],
	['a wrong key and nothing', [{entry: '0'.repeat(40)}, {entry: ''}], ['refused'], 2],
];

for (const [name, given, told, times] of moves) {
	test(`asked for a key at the end, a person answers with ${name}, and the install is as good`, async t => {
		const run = await ran('shop', {args: shop, answers: {...attended, applicationKey: given}}, t);
		const asked = run.questions.filter(({id}) => id === 'applicationKey');
		deepEqual([run.exitCode, run.outcome.kind, kinds(run), asked.length], [0, 'done', told, times]);
		deepEqual(
			asked.map(({complaint}) => complaint?.code),
			Array.from({length: times}, (_, index) => (index === 0 ? undefined : 'application-key')),
		);
		equal(JSON.stringify(run.events).includes(app), false);
	});
}

for (const [command, world, cluster] of [
	['upgrade', 'outdated', 'search'],
	['rollback', 'upgraded', 'shop-prod'],
] as const) {
	test(`${command} asks nobody for the API key, and asks Datadog with the one that the Agents have`, async t => {
		const run = await ran(world, {args: [command, '--cluster', cluster, '--yes'], environment}, t);
		deepEqual([run.exitCode, kinds(run).at(-1)], [0, 'arriving']);
	});
}

test('a key of the environment that Datadog refuses is no question', async t => {
	const run = await ran('shop', {args: shop, environment: {DD_APP_KEY: '0'.repeat(40)}, answers: attended}, t);
	deepEqual([kinds(run), run.questions.some(({id}) => id === 'applicationKey')], [['refused'], false]);
});

test('Ctrl+C ends the asking with what is known, and the install is as good', async t => {
	const run = await ran(
		'silent-hosts',
		{
			args: [...shop, '--yes'],
			environment,
			onEvent(event, press) {
				if (event.type === 'proof') {
					press();
				}
			},
		},
		t,
	);
	const last = proofs(run).at(-1);
	deepEqual(
		[run.exitCode, kinds(run), last?.kind === 'not-yet' && last.targets[0]?.silent.map(one => one.silence.kind)],
		[0, ['waiting', 'not-yet'], ['too-early', 'clock']],
	);
});

test('Ctrl+C before Datadog has answered is told as that', async t => {
	const run = await ran(
		'shop',
		{
			args: [...shop, '--yes'],
			environment,
			onEvent(event, press) {
				if (event.type === 'reading' && event.what === 'proof') {
					press();
				}
			},
		},
		t,
	);
	deepEqual([run.exitCode, kinds(run)], [0, ['stopped']]);
});

test('the shorter time of a rollout holds for the data too', async t => {
	const run = await ran('silent-hosts', {args: [...shop, '--yes', '--timeout', '150s'], environment}, t);
	const times = run.events.flatMap(event => (event.type === 'finished' ? [event.seconds] : []));
	deepEqual([kinds(run).at(-1), (times[0] ?? 0) < 360], ['not-yet', true]);
});

test('a limit ends the asking where waiting would take longer', async t => {
	const simulator = await simulated('shop', t);
	Object.assign(simulator.account, {faults: {datadog: 'reads-limited'}});
	const run = await runSetup(simulator, {args: [...shop, '--yes'], environment});
	deepEqual([run.exitCode, kinds(run)], [0, ['rate-limited']]);
});

test('an answer that fails now and then is asked for again, and at last given up', async t => {
	const failing = async (isLasting: boolean) => {
		let asked = 0;
		const run = await ran(
			'shop',
			{
				args: [...shop, '--yes'],
				environment,
				ports: ports => ({
					...ports,
					datadog: {
						...ports.datadog,
						async readHosts(...query) {
							asked += 1;
							return isLasting || asked % 2 === 1
								? {kind: 'unanswered', why: 'unreachable', detail: 'ECONNRESET'}
								: ports.datadog.readHosts(...query);
						},
					},
				}),
			},
			t,
		);
		return [run.exitCode, kinds(run).at(-1), isLasting ? asked : 0];
	};

	deepEqual(
		[await failing(false), await failing(true)],
		[
			[0, 'arriving', 0],
			[0, 'unreachable', 3],
		],
	);
});
