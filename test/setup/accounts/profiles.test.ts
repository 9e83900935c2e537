import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {signIn} from '../../../source/aws/credentials/sign-in.ts';
import {install} from '../../../source/commands/install.ts';
import {makeHome} from '../../../source/program/make-home.ts';
import {writePlanned} from '../../../source/program/writing/write-planned.ts';
import type {Ports} from '../../../source/setup/ports.ts';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {en} from '../../../source/text/en.ts';
import {shellQuote} from '../../../source/domain/kit/shell-quote.ts';
import {fileFor} from '../../support/answers/saved-plan.ts';
import {runSetup} from '../../support/run-setup.ts';
import {setEnvironment} from '../../support/set-environment.ts';

const there = ['--cluster', 'all', '--region', 'us-east-1'];

/** The world with its AWS files in a home of their own, and what signs in with them. */
async function home(t: TestContext) {
	const simulator = await startSimulator({world: 'accounts'});
	t.after(simulator.close);
	const {environment, remove} = await makeHome(folder => simulator.filesFor?.(folder) ?? {});
	t.after(remove);
	setEnvironment(t, environment);
	const ports = (made: Ports): Ports => ({
		...made,
		signIn: signIn(environment, {clock: made.clock, write: true, endpoint: simulator.url}),
	});
	return {simulator, ports};
}

test('profiles of several accounts are signed in to one by one, and installed with one yes', async t => {
	const {simulator, ports} = await home(t);
	const {events, outcome, exitCode} = await runSetup(simulator, {
		args: ['install', '--profile', 'prod', '--profile', 'web,bank', ...there, '--yes'],
		ports,
		looks: 'few',
	});
	const problems = events.flatMap(event =>
		event.type === 'problem' ? [[event.problem.code, event.of?.profile]] : [],
	);
	deepEqual(
		[exitCode, problems, outcome.clusters.map(({of, cluster, kind}) => [of?.profile, of?.alias, cluster, kind])],
		[
			5,
			[['access-denied', 'bank']],
			[
				['prod', 'acme-prod', 'shop-prod', 'installed'],
				['web', 'acme-web', 'web-prod', 'installed'],
				['web', 'acme-web', 'web-staging', 'installed'],
			],
		],
	);
});

test('two profiles of one account are told before anything is asked or read', async t => {
	const {simulator, ports} = await home(t);
	const {events, questions, exitCode} = await runSetup(simulator, {
		args: ['install', '--profile', 'web', '--profile', 'web-too', ...there],
		ports: made => ({...ports(made), signIn: twice(ports(made).signIn)}),
	});
	const [problem] = events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
	deepEqual(
		[exitCode, problem, questions, events.filter(({type}) => type === 'observed')],
		[2, {code: 'same-account', account: '111122223333', profiles: ['web', 'web-too']}, [], []],
	);
});

/** Another name for a profile. */
function twice(real: Ports['signIn']): Ports['signIn'] {
	return {
		...real,
		sources: async () => real.sources(),
		open: async (source, options) =>
			real.open(
				source.kind === 'profile' && source.name === 'web-too' ? {...source, name: 'web'} : source,
				options,
			),
	};
}

test('the command that carries out a saved plan signs in as the run did that made it', async t => {
	const {simulator, ports} = await home(t);
	const {events} = await runSetup(simulator, {
		args: ['install', '--profile', 'web', '--profile', 'data', ...there, '--dry-run', '--out', 'x'],
		ports,
	});
	const file = fileFor(t);
	const commands: unknown[] = [];
	for (const event of events) {
		if (event.type !== 'planned') {
			continue;
		}

		const wanted = {command: install, run: '0123456789abcdef', words: en, english: async () => en, out: file};
		const said = await writePlanned(event, wanted);
		commands.push(...said.flatMap(one => (one.type === 'plan-saved' ? [shellQuote(one.command)] : [])));
	}

	const [web, data] = [own('111122223333'), own('444455556666')];
	deepEqual(commands, [
		`npx dd-ecs-setup install --plan ${web} --profile web`,
		`npx dd-ecs-setup install --plan ${data} --profile data`,
	]);

	function own(account: string): string {
		return `${file.slice(0, -'.json'.length)}-${account}.json`;
	}
});
