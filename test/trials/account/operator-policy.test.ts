import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {PolicyDocument, Statement} from '../../../source/simulator/account/policy-document.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const {shop} = worlds;
const printed = JSON.parse(readFileSync('assets/iam/operator.json', 'utf8')) as PolicyDocument & {
	readonly Statement: readonly Statement[];
};
const args = ['install', '--cluster', 'shop-prod', '--yes'];

test('the printed operator policy is enough for the install it was printed for, and for every check', async t => {
	const {events, exitCode} = await runSetup(await simulated({...shopWorld(), policies: [printed]}, t), {args});
	const plan = events.find(event => event.type === 'planned')?.plan;
	deepEqual(
		plan?.checks.filter(({id, verdict}) => ['unread', 'permissions'].includes(id) && verdict !== 'pass'),
		[],
	);
	equal(exitCode, 0);
});

test('each statement of the printed policy that allows a change is needed', async t => {
	const changing = printed.Statement.filter(({Sid}) => Sid !== 'ReadBeforePlanning');
	const codes = await Promise.all(
		changing.map(async left => {
			const policies = [{...printed, Statement: printed.Statement.filter(statement => statement !== left)}];
			const {exitCode} = await runSetup(await simulated({...shopWorld(), policies}, t), {args});
			return exitCode;
		}),
	);
	deepEqual(
		codes,
		changing.map(() => 77),
	);
});

function shopWorld() {
	if (shop === undefined) {
		throw new TypeError('there is no shop');
	}

	return shop;
}
