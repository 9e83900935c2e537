import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import type {ChangeKind} from '../../../source/domain/plan/change.ts';
import {changeFacts} from '../../../source/domain/plan/changes/catalogue.ts';
import {startFaultProxy, type Fault, type Saying} from '../../support/fault-proxy.ts';
import {runSetup} from '../../support/run-setup.ts';
import {stateOf} from './account-state.ts';
import {scenes, type SceneName} from './scenes.ts';
import {stage} from './stage.ts';
import {writes} from './writes.ts';

/** The session ends before the write, or right after one whose answer is lost, so that its repeat is refused. */
const ways = ['before', 'unanswered'] as const;
type Way = (typeof ways)[number];

const isWhole = process.env.TRIALS === 'all';
/** Those of `npm test`: what knows no token, and what must not be made twice. */
const quick: ReadonlySet<string> = new Set([
	'create-secret fresh before',
	'register-task-definition fresh unanswered',
	'create-service fresh unanswered',
]);

const looks = 'few';
const ended: Saying = {says: 'The security token included in the request is expired', code: 'ExpiredTokenException'};

/** What an account is like after a run whose session lasts, by scene. */
const ends = new Map<SceneName, Promise<unknown>>();

async function undisturbed(scene: SceneName, t: test.TestContext): Promise<unknown> {
	const known =
		ends.get(scene) ??
		(async () => {
			const simulator = await stage(scene, t);
			await runSetup(simulator, {...scenes[scene].run, looks});
			return stateOf(simulator.account);
		})();
	ends.set(scene, known);
	return known;
}

type Row = {readonly kind: ChangeKind; readonly scene: SceneName; readonly way: Way};

const rows = (Object.entries(writes) as ReadonlyArray<[ChangeKind, (typeof writes)[ChangeKind]]>).flatMap(
	([kind, where]) => where.flatMap(scene => ways.map((way): Row => ({kind, scene, way}))),
);
const tried = rows.filter(({kind, scene, way}) => isWhole || quick.has(`${kind} ${scene} ${way}`));

/** The session ends at the first request of this action, until somebody signs in. */
async function signedOutAt({kind, scene, way}: Row, t: test.TestContext) {
	const {service, operation} = changeFacts[kind];
	const action = `${service}:${operation}`;
	const simulator = await stage(scene, t);
	let state: 'in' | 'out' | 'in again' = 'in';
	const proxy = await startFaultProxy(simulator.url, (asked): Fault | Saying | undefined => {
		if (state === 'in' && asked.operation === action) {
			state = 'out';
			return way === 'before' ? ended : 'reset-after';
		}

		return state === 'out' ? ended : undefined;
	});
	t.after(proxy.close);
	const ran = await runSetup(
		{...simulator, url: proxy.url},
		{
			...scenes[scene].run,
			looks,
			answers: {credentials: [{entry: 'demo'}]},
			onQuestion({holdsUp}) {
				state = holdsUp === undefined ? state : 'in again';
			},
		},
	);
	return {
		exitCode: ran.exitCode,
		asked: ran.questions.flatMap(({holdsUp}) => holdsUp ?? []),
		problems: ran.events.flatMap(event => (event.type === 'problem' ? [event.problem.code] : [])),
		state: stateOf(simulator.account),
	};
}

for (const row of tried) {
	const {kind, scene, way} = row;
	test(`the session ends at ${kind} on ${scene}, ${way}: signed in again, nothing is lost or doubled`, async t => {
		deepEqual(await signedOutAt(row, t), {
			exitCode: 0,
			asked: ['changes'],
			problems: [],
			state: await undisturbed(scene, t),
		});
	});
}
