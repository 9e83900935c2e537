import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test, {type TestContext} from 'node:test';
import type {Question} from '../../../source/domain/questions/question.ts';
import {setup} from '../../../source/setup/setup.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {clearKeys, clearWorld} from '../clear-world.ts';
import {portsOn} from '../../support/run-setup.ts';
import type {OpenedScreen} from '../../support/screen.ts';
import {simulated} from '../../support/simulated.ts';

// React as the program ships it. Its development build takes a stack trace for every element, which was a third of the
// time of these films; the tests that compare screens keep it, for its warnings would show there.
process.env.NODE_ENV = 'production';
const {openScreen} = await import('../../support/screen.ts');

const canary = 'deadbeefcafe0123deadbeefcafe4567';

/** What a person does at each question: the key is pasted, and everything else is taken as it is offered. */
async function answer(screen: OpenedScreen, {id, input}: Question): Promise<void> {
	if (id === 'key') {
		await screen.paste(canary);
	}

	if (id === 'keySource' && input.kind === 'one') {
		const rows = input.options.map(option => option.id);
		await screen.press(
			...Array.from({length: rows.indexOf('paste') - rows.indexOf(input.marked ?? '')}, () => 'down'),
		);
	}

	await screen.press(...(input.kind === 'confirm' ? ['y'] : []), 'enter');
}

/** One run on the interactive front, from the first byte to the last. A key that isn't taken is left with Ctrl+C. */
async function film(
	world: string | World,
	{isKnown, more = []}: {readonly isKnown: boolean; readonly more?: readonly string[]},
	t: TestContext,
): Promise<{readonly written: string; readonly asked: readonly string[]}> {
	const simulator = await simulated(world, t);
	if (isKnown) {
		simulator.account.datadogKeys.set('datadoghq.com', new Set([canary]));
	}

	const {demo} = (typeof world === 'string' ? worlds[world] : world) ?? {};
	const clusters = demo?.clusters.flatMap(cluster => ['--cluster', cluster]) ?? [];
	const args = [
		...clusters,
		'--site',
		'datadoghq.com',
		'--features',
		'default',
		'--linux',
		'linux',
		'--replace-instances',
		'--yes',
		...more,
	];
	const asked: string[] = [];
	const opened = Promise.withResolvers<OpenedScreen>();
	const failed = Promise.withResolvers<never>();
	const drive = async (question: Question): Promise<void> => {
		const screen = await opened.promise;
		await screen.settle();
		await (asked.indexOf(question.id) < asked.length - 1 ? screen.press('ctrl+c') : answer(screen, question));
	};

	const screen = await openScreen((ask, interrupt) =>
		setup(portsOn(simulator, {args, key: '', interrupt}), async question => {
			const reply = ask(question);
			asked.push(question.id);
			drive(question).catch(failed.reject);
			return reply;
		}),
	);
	opened.resolve(screen);
	await Promise.race([screen.outcome, failed.promise]);
	await screen.settle();
	screen.close();
	return {written: screen.written(), asked};
}

const small = Object.keys(worlds).filter(name => name !== 'huge');

for (const world of small) {
	test(`a pasted key is in nothing that the interactive front writes, in the world ${world}`, async t => {
		const {written} = await film(world, {isKnown: true}, t);
		deepEqual([written.indexOf(canary), written.indexOf(canary.slice(0, 12))], [-1, -1]);
	});
}

test('the key is pasted on the screen, and one that no site knows is not shown either', async t => {
	const {written, asked} = await film('shop', {isKnown: false}, t);
	deepEqual([asked, written.includes(canary.slice(0, 12))], [['keySource', 'key', 'key'], false]);
});

test('what stands in clear in an adopted definition is not shown, nor asked for where it moves', async t => {
	const more = ['--existing', 'adopt', '--store-key', 'secrets-manager'];
	const {written, asked} = await film(clearWorld(), {isKnown: true, more}, t);
	deepEqual(
		[Object.values(clearKeys).filter(secret => written.includes(secret.slice(0, 12))), asked.includes('keySource')],
		[[], false],
	);
});
