import {deepEqual, ok} from 'node:assert/strict';
import test from 'node:test';
import {accounts as organisation} from '../../../source/simulator/worlds/access/accounts.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {guided, unseenIn} from '../choosing/guided.ts';

const web = '111122223333';
const data = '444455556666';

/** The organisation, with so many clusters more in its second account. */
function withMore(count: number): World {
	const {accounts = [], ...world} = organisation;
	return {
		...world,
		accounts: accounts.map(account => ({
			...account,
			build(home) {
				account.build(home);
				for (let index = 0; account.id === web && index < count; index += 1) {
					addInstances(addCluster(`team-${index}`, home), {count: 1, kind: 'linux'}, home);
				}
			},
		})),
	};
}

test('the clusters of one of several accounts are filled in while somebody chooses, with its name', async t => {
	const seen: Array<readonly [number, string | undefined]> = [];
	const across = ['--assume-role', 'DatadogSetup', '--account', `${web},${data}`, '--region', 'us-east-1'];
	await guided(
		withMore(60),
		{
			args: ['install', '--dry-run', ...across],
			async answer(question, renewed) {
				seen.push([unseenIn(question).rows, question.of?.account]);
				for await (const next of renewed) {
					seen.push([unseenIn(next).rows, next.of?.account]);
				}

				return {kind: 'leave'};
			},
		},
		t,
	);
	deepEqual(
		[seen.at(0), seen.at(-1)],
		[
			[62, web],
			[0, web],
		],
	);
	ok(seen.length > 2, `${seen.length} questions`);
});
