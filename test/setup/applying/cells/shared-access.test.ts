import {deepEqual, equal, rejects} from 'node:assert/strict';
import {setImmediate as turn} from 'node:timers/promises';
import test from 'node:test';
import type {Problem} from '../../../../source/domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import type {Access, Renewed} from '../../../../source/setup/applying/access.ts';
import {sharedAccess} from '../../../../source/setup/applying/cells/shared-access.ts';
import {portsOn} from '../../../support/run-setup.ts';
import {createInterrupt} from '../../../../source/program/interrupt.ts';
import {canWrite} from '../../../../source/setup/applying/can-write.ts';
import {simulated} from '../../../support/simulated.ts';

const ended: Problem = {code: 'session-expired', repair: {kind: 'new-keys'}, detail: ''};
const answered: SetupEvent = {type: 'answered', question: 'credentials', value: 'prod', source: 'person'};

/** An access whose sign-in waits until it is told how it ends, and how often it was begun. */
async function signingIn(t: test.TestContext) {
	const simulator = await simulated('shop', t);
	const {signIn} = portsOn(simulator, {interrupt: createInterrupt()});
	const aws = await signIn.open({kind: 'demo', world: 'shop'}, {mfa: async () => ''});
	if (!canWrite(aws)) {
		throw new TypeError('opened for reading alone');
	}

	const asked: Array<PromiseWithResolvers<Renewed>> = [];
	const access: Access = {
		aws,
		async *renew() {
			const one = Promise.withResolvers<Renewed>();
			asked.push(one);
			const renewed = await one.promise;
			if (renewed === 'asked') {
				yield answered;
			}

			return renewed;
		},
	};
	return {share: sharedAccess(access), asked};
}

/** Renews to the end; what came of it, and what was told meanwhile. */
async function renewal(one: Access) {
	const told: SetupEvent[] = [];
	const events = one.renew(ended, 'changes');
	for (;;) {
		const next = await events.next();
		if (next.done === true) {
			return {renewed: next.value, told: told.length};
		}

		told.push(next.value);
	}
}

test('who comes while somebody is asked waits for that answer, which is told once', async t => {
	const {share, asked} = await signingIn(t);
	const both = [share(), share()].map(async one => renewal(one));
	await turn();
	equal(asked.length, 1);
	asked[0]?.resolve('asked');
	deepEqual(await Promise.all(both), [
		{renewed: 'asked', told: 1},
		{renewed: 'asked', told: 0},
	]);
});

test('who comes later with what was refused before tries again first, and asks only after that', async t => {
	const {share, asked} = await signingIn(t);
	const [one, late] = [share(), share()];
	const first = renewal(one);
	await turn();
	asked[0]?.resolve('asked');
	await first;
	deepEqual([await renewal(late), asked.length], [{renewed: 'by-itself', told: 0}, 1]);
	const again = renewal(late);
	await turn();
	asked[1]?.resolve('by-itself');
	deepEqual([await again, asked.length], [{renewed: 'by-itself', told: 0}, 2]);
});

test('a cell that begins after others were signed in again has those credentials', async t => {
	const {share, asked} = await signingIn(t);
	const first = renewal(share());
	await turn();
	asked[0]?.resolve('asked');
	await first;
	const next = renewal(share());
	await turn();
	asked[1]?.resolve('asked');
	deepEqual([await next, asked.length], [{renewed: 'asked', told: 1}, 2]);
});

for (const end of ['not-yet', 'stopped'] as const) {
	test(`where it ends with ${end}, so it does for whoever waits, and the next one asks anew`, async t => {
		const {share, asked} = await signingIn(t);
		const [one, other] = [share(), share()];
		const both = [one, other].map(async each => renewal(each));
		await turn();
		asked[0]?.resolve(end);
		deepEqual(await Promise.all(both), [
			{renewed: end, told: 0},
			{renewed: end, told: 0},
		]);
		const next = renewal(other);
		await turn();
		asked[1]?.resolve('by-itself');
		deepEqual([await next, asked.length], [{renewed: 'by-itself', told: 0}, 2]);
	});
}

test('a sign-in that breaks keeps nobody waiting', async t => {
	const {share, asked} = await signingIn(t);
	const [one, other] = [share(), share()];
	const broken = renewal(one);
	const waiting = renewal(other);
	await turn();
	asked[0]?.reject(new TypeError('broken'));
	await rejects(broken, TypeError);
	deepEqual(await waiting, {renewed: 'not-yet', told: 0});
});
