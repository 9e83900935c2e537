import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import type {ChangeKind} from '../../../source/domain/plan/change.ts';
import {changeFacts} from '../../../source/domain/plan/changes/catalogue.ts';
import {startFaultProxy, type Fault} from '../../support/fault-proxy.ts';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {stateOf} from './account-state.ts';
import {scenes, type SceneName} from './scenes.ts';
import {stage} from './stage.ts';
import {told} from './told.ts';
import {writes} from './writes.ts';

/** `lost-once`: the first answer is lost and the request that repeats it is not. */
type Broken = Fault | 'lost-once';

const all: readonly Broken[] = [
	'denied',
	'empty',
	'failed',
	'html',
	'misshapen',
	'garbled',
	'reset-before',
	'reset-after',
	'lost-once',
	'throttled',
	'throttled-thrice',
	'echo',
];
const isWhole = process.env.TRIALS === 'all';
/** Those of `npm test`: each way to end, at writes of other services. */
const quick: ReadonlySet<string> = new Set([
	'create-secret fresh empty',
	'create-role fresh denied',
	'create-role fresh misshapen',
	'put-secret-value rotated garbled',
	'register-task-definition fresh reset-after',
	'create-service fresh reset-after',
	'create-daemon daemon lost-once',
]);

/** After these nobody knows whether it was done; the others are answers. */
const silences: ReadonlySet<Broken> = new Set([
	'empty',
	'failed',
	'html',
	'misshapen',
	'garbled',
	'reset-before',
	'reset-after',
]);

const looks = 'few';

/** What an account is like after a run without faults, by scene. */
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

/** Whether anything was changed for certain. */
function isChanged({events}: Ran): boolean {
	return events.some(({type}) => type === 'change-done');
}

const refusedCodes: Readonly<Partial<Record<Broken, number>>> = {denied: 77, throttled: 1, echo: 1};

const bodiless: ReadonlySet<ChangeKind> = new Set([
	'update-assume-role-policy',
	'attach-role-policy',
	'put-role-policy',
	'tag-resource',
	'untag-resource',
	'delete-role-policy',
	'detach-role-policy',
	'delete-role',
	'delete-parameter',
]);

/** What a run has to say and to end with, by what went wrong with a write of it. */
function expected(kind: ChangeKind, fault: Broken, ran: Ran) {
	const quiet = {exitCode: 0, isUnknown: false, saysNothing: false, isBug: false};
	// A revision whose answer is lost is looked for, and found.
	const isFound = kind.startsWith('register') && (fault === 'reset-after' || fault === 'misshapen');
	// Nothing can be spoilt of an answer that has nothing in it.
	const isUnspoilt = fault === 'misshapen' && bodiless.has(kind);
	if (fault === 'throttled-thrice' || fault === 'lost-once' || isFound || isUnspoilt) {
		return quiet;
	}

	return silences.has(fault)
		? {...quiet, exitCode: 5, isUnknown: true}
		: {...quiet, exitCode: isChanged(ran) ? 5 : refusedCodes[fault], saysNothing: !isChanged(ran)};
}

type Row = {readonly kind: ChangeKind; readonly scene: SceneName; readonly fault: Broken};

const rows = (Object.entries(writes) as ReadonlyArray<[ChangeKind, (typeof writes)[ChangeKind]]>).flatMap(
	([kind, where]) => where.flatMap(scene => all.map((fault): Row => ({kind, scene, fault}))),
);
const tried = rows.filter(({kind, scene, fault}) => isWhole || quick.has(`${kind} ${scene} ${fault}`));

for (const {kind, scene, fault} of tried) {
	const {service, operation} = changeFacts[kind];
	const action = `${service}:${operation}`;
	test(`${action} on ${scene}, ${fault}`, async t => {
		const {run} = scenes[scene];
		const simulator = await stage(scene, t);
		const proxy = await startFaultProxy(simulator.url, asked => {
			if (asked.operation !== action) {
				return undefined;
			}

			return fault === 'lost-once' ? (asked.count === 1 ? 'reset-after' : undefined) : fault;
		});
		t.after(proxy.close);
		const first = await runSetup({...simulator, url: proxy.url}, {...run, id: 'first', looks});
		simulator.clock.advance(3600);
		const second = await runSetup(simulator, {...run, id: 'second', looks});
		simulator.clock.advance(3600);
		const third = await runSetup(simulator, {...run, id: 'third', looks});
		deepEqual(
			{
				isAsked: proxy.asked.includes(action),
				first: told(first),
				second: second.exitCode,
				third: third.outcome.kind,
				state: stateOf(simulator.account),
			},
			{
				isAsked: true,
				first: expected(kind, fault, first),
				second: 0,
				third: 'nothing-to-do',
				state: await undisturbed(scene, t),
			},
		);
	});
}

test('a role that somebody else changes in the same moment is tried again', async t => {
	const simulator = await stage('fresh', t);
	const proxy = await startFaultProxy(simulator.url, ({operation, count}) =>
		/^iam:(?:Create|Attach|Put)/v.test(operation) && count < 3
			? {code: 'ConcurrentModification', says: 'submitted simultaneously'}
			: undefined,
	);
	t.after(proxy.close);
	const {exitCode, events} = await runSetup({...simulator, url: proxy.url}, {...scenes.fresh.run, looks});
	deepEqual([exitCode, events.filter(({type}) => type === 'problem')], [0, []]);
});
