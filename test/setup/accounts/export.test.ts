import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {data, inBoth, web} from './members.ts';

test('each account has code of its own, and the run says how much was written in all', async t => {
	const [, ...rest] = inBoth('--format', 'terraform');
	const {events, outcome, exitCode} = await runSetup(await simulated('accounts', t), {args: ['export', ...rest]});
	const coded = events.flatMap(event => (event.type === 'code' ? [event] : []));
	deepEqual(
		coded.map(({of, code, format}) => [of?.account, code.identity.account, format]),
		[
			[web, web, 'terraform'],
			[data, data, 'terraform'],
		],
	);
	const resources = coded.reduce((sum, {code}) => sum + code.resources.length, 0);
	deepEqual([outcome.kind, outcome.kind === 'exported' && outcome.resources, exitCode], ['exported', resources, 0]);
});
