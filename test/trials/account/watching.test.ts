import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import {startFaultProxy, type Asked, type Fault} from '../../support/fault-proxy.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {scenes, type SceneName} from './scenes.ts';
import {watching} from './watching.ts';

const isWhole = process.env.TRIALS === 'all';
const faults: readonly Fault[] = isWhole ? ['denied', 'html', 'reset-before'] : ['denied'];
/** Those of `npm test`: what is lost with a read of a service and with one of a daemon. */
const quick: ReadonlySet<string> = new Set([
	'fresh ecs:DescribeServices',
	'fresh ecs:ListTasks',
	'managed ecs:DescribeDaemon',
]);
const rows = watching.filter(({scene, operation}) => isWhole || quick.has(`${scene} ${operation}`));

type Broken = {readonly scene: SceneName; readonly operation: string; readonly fault: Fault; readonly looks?: number};

/** A run whose read is broken from the last change on; `looks` of them come before, and are answered. */
async function watched({scene, operation, fault, looks = 0}: Broken, t: test.TestContext): Promise<Ran> {
	const {world, run, ...rest} = scenes[scene];
	const simulator = await simulated(world, t);
	if ('before' in rest) {
		await runSetup(simulator, rest.before);
	}

	let left: number | undefined;
	const spoil = (asked: Asked): Fault | undefined => {
		// Of what makes or updates an Agent there is one here, and it comes last.
		if (/^ecs:(?:Create|Update)/v.test(asked.operation)) {
			left = looks;
			return undefined;
		}

		if (left === undefined || asked.operation !== operation) {
			return undefined;
		}

		left -= 1;
		return left < 0 ? fault : undefined;
	};

	const proxy = await startFaultProxy(simulator.url, spoil);
	t.after(proxy.close);
	return runSetup({...simulator, url: proxy.url}, {...run, args: [...run.args, '--timeout', '10m']});
}

function summary({events, outcome, exitCode}: Ran) {
	const rollouts = events.flatMap(event => (event.type === 'rollout' ? [event.rollout] : []));
	const last = rollouts.at(-1);
	return {
		exitCode,
		outcome: outcome.kind,
		cluster: outcome.clusters.map(({kind}) => kind),
		problem: 'problem' in outcome ? outcome.problem.code : '',
		unread: last?.unread?.operation,
		instances: rollouts.filter(({unread, instances}) => unread && instances.length > 0).length,
		isUnseen: last?.unseen !== undefined,
	};
}

for (const {operation, scene, rests} of rows) {
	for (const fault of faults) {
		test(`while watching ${scene}, ${operation} ${fault}: ${rests}`, async t => {
			const {cluster, ...found} = summary(await watched({scene, operation, fault}, t));
			const fine = {exitCode: 0, outcome: 'done', problem: '', unread: undefined, instances: 0, isUnseen: false};
			deepEqual(
				found,
				{
					nothing: fine,
					details: {...fine, unread: operation},
					// What was changed is changed. One who may not look is told at once, the others at the time limit.
					sight: {
						...fine,
						...(fault === 'denied' ? {exitCode: 5, outcome: 'failed'} : {exitCode: 6, outcome: 'going-on'}),
						problem: 'rollout-unseen',
						isUnseen: true,
					},
				}[rests],
			);
			deepEqual(
				cluster.filter(kind => kind === 'going-on'),
				rests === 'sight' ? ['going-on'] : [],
			);
		});
	}
}

/** The words of AWS for a session that has ended. */
const ended = {says: 'The security token included in the request is expired', code: 'ExpiredTokenException'};

/**
A run whose session ends with the first request of this read after the last change. Somebody signs in when asked, or
nobody can be asked and others hand out new credentials after a while.
*/
async function signedOut(
	{scene, operation}: Pick<Broken, 'scene' | 'operation'>,
	isGuided: boolean,
	t: test.TestContext,
) {
	const {world, run, ...rest} = scenes[scene];
	const simulator = await simulated(world, t);
	if ('before' in rest) {
		await runSetup(simulator, rest.before);
	}

	let isWatching = false;
	const session: {state: 'in' | 'out' | 'in again'} = {state: 'in'};
	let refused = 0;
	const proxy = await startFaultProxy(simulator.url, asked => {
		isWatching ||= /^ecs:(?:Create|Update)/v.test(asked.operation);
		if (isWatching && session.state === 'in' && asked.operation === operation) {
			session.state = 'out';
		}

		if (session.state !== 'out') {
			return undefined;
		}

		refused += 1;
		if (!isGuided && refused === 7) {
			session.state = 'in again';
			return undefined;
		}

		return ended;
	});
	t.after(proxy.close);
	const ran = await runSetup(
		{...simulator, url: proxy.url},
		{
			...run,
			...(isGuided && {answers: {credentials: [{entry: 'demo'}]}}),
			onQuestion({id}) {
				if (isGuided && id === 'credentials') {
					session.state = 'in again';
				}
			},
		},
	);
	const asked = ran.questions.filter(({id}) => id === 'credentials').length;
	return {exitCode: ran.exitCode, outcome: ran.outcome.kind, asked, hasEnded: session.state === 'in again'};
}

for (const {operation, scene, rests} of rows) {
	for (const isGuided of [true, false]) {
		const how = isGuided ? 'a person signs in again' : 'nobody is there';
		test(`while watching ${scene}, the session ends at ${operation}: ${how}, and it goes on`, async t => {
			deepEqual(await signedOut({scene, operation}, isGuided, t), {
				exitCode: 0,
				outcome: 'done',
				// Where nobody answers, they are asked once and never again.
				asked: rests === 'nothing' ? 0 : 1,
				hasEnded: rests !== 'nothing',
			});
		});
	}
}

test('what is old says how old: nothing can be read after the second look', async t => {
	const {events, outcome, exitCode} = await watched(
		{scene: 'fresh', operation: 'ecs:DescribeServices', fault: 'failed', looks: 2},
		t,
	);
	const unseen = events.flatMap(event =>
		event.type === 'rollout' && event.rollout.unseen ? [event.rollout.unseen] : [],
	);
	deepEqual(
		[unseen.slice(0, 2), exitCode, outcome.clusters.map(cluster => cluster.unseen?.wasSeen)],
		[
			[
				{seconds: 20, wasSeen: true},
				{seconds: 40, wasSeen: true},
			],
			6,
			[true],
		],
	);
});
