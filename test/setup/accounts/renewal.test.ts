import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Account} from '../../../source/simulator/account/account.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {data, inBoth, web} from './members.ts';

const args = inBoth('--canary', 'none', '--yes');

/** Sessions that the role of an account was assumed for, however many have ended. */
function sessionsIn({account}: Simulator, id: string) {
	const all = [...(account.organisation.get(id)?.principals.values() ?? [])];
	return all.filter(({arn}) => arn.endsWith('/DatadogSetup/dd-ecs-setup'));
}

/** Ends the sessions of an account. */
function end(account: Account | undefined, at: number): void {
	for (const [id, principal] of account?.principals ?? []) {
		account?.principals.set(id, {...principal, expiresAt: at});
	}
}

type Outage = Run & {
	/** What happens once, when the Agents of the first account are first watched. */
	readonly outage: (simulator: Simulator) => void;
};

async function runThrough(t: TestContext, {outage, ...run}: Outage): Promise<Ran & {readonly simulator: Simulator}> {
	const simulator = await simulated('accounts', t);
	// The credentials that the roles are assumed with last as long as nothing else is said.
	for (const [id, {expiresAt, ...principal}] of simulator.account.principals) {
		simulator.account.principals.set(id, principal);
	}

	let isOver = false;
	const ran = await runSetup(simulator, {
		args,
		...run,
		onEvent(event) {
			if (isOver || event.type !== 'rollout' || event.of?.account !== web) {
				return;
			}

			isOver = true;
			outage(simulator);
		},
	});
	return {...ran, simulator};
}

function ends({outcome}: Ran) {
	return outcome.clusters.map(({cluster, kind}) => `${cluster} ${kind}`);
}

const installed = ['web-prod installed', 'web-staging installed', 'pipelines installed'];

function signIns({questions}: Ran) {
	return questions.filter(({id}) => id === 'credentials').map(({of, holdsUp}) => [of?.account, holdsUp]);
}

test('a role whose session is about to end is assumed again, and nobody hears of it', async t => {
	const run = await runThrough(t, {
		args: [...args, '--timeout', '8h'],
		outage({clock}) {
			clock.advance(3 * 3600);
		},
	});
	deepEqual(
		[
			run.exitCode,
			signIns(run),
			ends(run),
			[web, data].map(id => sessionsIn(run.simulator, id).length > 1),
			run.events.filter(({type}) => type === 'problem'),
		],
		[0, [], installed, [true, true], []],
	);
});

test('a session that was ended in one account is opened again there, and the other account keeps its own', async t => {
	const run = await runThrough(t, {
		outage({account, clock}) {
			end(account.organisation.get(web), clock.now());
		},
	});
	deepEqual(
		[run.exitCode, signIns(run), ends(run), [web, data].map(id => sessionsIn(run.simulator, id).length)],
		[0, [], installed, [2, 1]],
	);
});

test('where the role can not be assumed again either, who is there signs in for that account alone', async t => {
	let renew: () => void = () => undefined;
	const run = await runThrough(t, {
		args: args.slice(0, -1),
		answers: {settings: [{entry: {}}], approval: [{entry: ''}], credentials: [{entry: 'demo'}]},
		outage({account, clock}) {
			const before = [...account.principals];
			end(account.organisation.get(web), clock.now());
			end(account, clock.now());
			renew = () => {
				for (const [id, principal] of before) {
					account.principals.set(id, principal);
				}
			};
		},
		onQuestion({id}) {
			if (id === 'credentials') {
				renew();
			}
		},
	});
	deepEqual([run.exitCode, signIns(run), ends(run)], [0, [[web, 'rollout']], installed]);
});

test('where nobody is there its clusters are not seen to their end, and those of the other account are', async t => {
	const run = await runThrough(t, {
		outage({account, clock}) {
			end(account.organisation.get(web), clock.now());
			end(account, clock.now());
		},
	});
	const problems = run.events.flatMap((event: SetupEvent) =>
		event.type === 'problem' ? [[event.of?.account, event.problem.code]] : [],
	);
	deepEqual(
		[run.exitCode, ends(run), problems],
		[
			6,
			['web-prod going-on', 'web-staging going-on', 'pipelines installed'],
			[
				[web, 'rollout-unseen'],
				[web, 'rollout-unseen'],
			],
		],
	);
});
