import {deepEqual, equal} from 'node:assert/strict';
import process from 'node:process';
import test from 'node:test';
import type {ChangeKind} from '../../../source/domain/plan/change.ts';
import {changeFacts} from '../../../source/domain/plan/changes/catalogue.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {startFaultProxy, type Fault} from '../../support/fault-proxy.ts';
import {legacy} from '../../setup/applying/legacy.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {stateOf} from './account-state.ts';
import {putBacks, type PutBack} from './put-backs.ts';
import {told} from './told.ts';

/** `lost-once`: the first answer is lost and the request that repeats it is not. */
type Broken = Fault | 'lost-once';

const all: readonly Broken[] = ['denied', 'failed', 'reset-before', 'reset-after', 'lost-once', 'throttled', 'echo'];
/** After these nobody knows whether it was done. */
const silences: ReadonlySet<Broken> = new Set(['failed', 'reset-before', 'reset-after']);
const isWhole = process.env.TRIALS === 'all';
const quick = new Set(['adoption untag-resource denied', 'update update-service reset-after']);
const failing = ['--agent-version', '7.999.0'];
const looks = 'few';

async function stage({before, world}: PutBack, t: test.TestContext): Promise<Simulator> {
	const simulator = await simulated(world ?? legacy, t);
	if (before) {
		await runSetup(simulator, {args: before, id: 'before', looks});
		simulator.clock.advance(3600);
	}

	return simulator;
}

/** The next two runs, of a version that exists, and what the account is like after them. */
async function mended(simulator: Simulator, {args, working}: PutBack) {
	simulator.clock.advance(3600);
	const second = await runSetup(simulator, {args: [...args, '--agent-version', working], id: 'second', looks});
	simulator.clock.advance(3600);
	const third = await runSetup(simulator, {args, id: 'third', looks});
	return {second: second.exitCode, third: third.outcome.kind, state: stateOf(simulator.account)};
}

/** How an account is after the failing run that nothing disturbs, and the two after it. */
const ends = new Map<string, ReturnType<typeof mended>>();

async function undisturbed(name: string, putBack: PutBack, t: test.TestContext) {
	const known =
		ends.get(name) ??
		(async () => {
			const simulator = await stage(putBack, t);
			await runSetup(simulator, {args: [...putBack.args, ...failing], id: 'first', looks});
			return mended(simulator, putBack);
		})();
	ends.set(name, known);
	return known;
}

/** The tags come last, and what runs is what ran before without them too. */
function expected(kind: ChangeKind, fault: Broken) {
	const isQuiet = fault === 'lost-once';
	return {
		exitCode: kind === 'update-service' && !isQuiet ? 5 : 4,
		isUnknown: silences.has(fault),
		saysNothing: false,
		isBug: false,
		isTold: !isQuiet,
	};
}

for (const [name, putBack] of Object.entries(putBacks)) {
	const rows = putBack.sends
		.flatMap(send => all.map(fault => ({...send, fault})))
		.filter(({kind, fault}) => isWhole || quick.has(`${name} ${kind} ${fault}`));
	for (const {kind, after, fault} of rows) {
		test(`an ${name} that fails, with ${fault} where ${kind} puts it back`, async t => {
			const simulator = await stage(putBack, t);
			const {service, operation} = changeFacts[kind];
			const action = `${service}:${operation}`;
			const proxy = await startFaultProxy(simulator.url, ({operation: asked, count}) => {
				if (asked !== action || count <= after) {
					return undefined;
				}

				return fault === 'lost-once' ? (count === after + 1 ? 'reset-after' : undefined) : fault;
			});
			t.after(proxy.close);
			const first = await runSetup(
				{...simulator, url: proxy.url},
				{args: [...putBack.args, ...failing], id: 'first', looks},
			);
			const isTold = first.events.some(
				event =>
					event.type === 'problem' &&
					event.problem.code === 'change-failed' &&
					event.problem.change.kind === kind,
			);
			const like = await undisturbed(name, putBack, t);
			equal(like.third, 'nothing-to-do');
			deepEqual(
				{
					isAsked: proxy.asked.filter(asked => asked === action).length > after,
					first: {...told(first), isTold},
					rest: await mended(simulator, putBack),
				},
				{isAsked: true, first: expected(kind, fault), rest: like},
			);
		});
	}
}
