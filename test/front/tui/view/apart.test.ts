import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {valuesIn} from '../../../../source/domain/kit/large/keyed.ts';
import {cellsOf} from '../../../../source/front/tui/view/cells.ts';
import {nextView} from '../../../../source/front/tui/view/next-view.ts';
import {emptyView, type View} from '../../../../source/front/tui/view/view.ts';
import {runSetup} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

const args = [
	'install',
	'--assume-role',
	'DatadogSetup',
	'--account',
	'111122223333,444455556666',
	'--region',
	'us-east-1',
	'--cluster',
	'all',
	'--yes',
	'--canary',
	'none',
];

async function eventsOf(t: TestContext): Promise<readonly SetupEvent[]> {
	const {events} = await runSetup(await simulated('accounts', t), {args, looks: 'few'});
	return events;
}

/** All views that the events lead through. */
function views(events: readonly SetupEvent[]): readonly View[] {
	const all: View[] = [];
	for (const event of events) {
		all.push(nextView(all.at(-1) ?? emptyView, event));
	}

	return all;
}

test('clusters of accounts that are carried out side by side stand in one table, each with its account', async t => {
	const events = await eventsOf(t);
	const end = events.findIndex(({type}) => type === 'finished');
	const [last = emptyView] = views(events.slice(0, end)).slice(-1);
	deepEqual(
		[
			cellsOf(last).map(({account, cluster, state}) => [account, cluster, state]),
			last.changing,
			valuesIn(last.rollouts),
		],
		[
			[
				['acme-data', 'pipelines', 'done'],
				['acme-web', 'web-prod', 'done'],
				['acme-web', 'web-staging', 'done'],
			],
			[],
			[],
		],
	);
});

test('what two accounts change under the same id is told apart', async t => {
	const under = views(await eventsOf(t)).map(({changing}) => changing.map(({change}) => change.id));
	const twice = under.filter(ids => ids.length !== new Set(ids).size);
	const both = under.filter(ids => new Set(ids.map(id => id.split('/', 1)[0])).size === 2);
	deepEqual([twice, both.length > 0], [[], true]);
});
