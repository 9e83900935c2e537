import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import type {Given} from '../../../source/domain/choices/given.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

test('a key and a yes are told to be from where they came', async t => {
	const told = async (sources: Given['sources']) => {
		const {events} = await runSetup(await simulated('shop', t), {
			args: ['--cluster', 'shop-prod', '--yes', '--no-wait'],
			ports: ports => ({...ports, run: {...ports.run, given: {...ports.run.given, ...(sources && {sources})}}}),
		});
		return events.flatMap(event =>
			event.type === 'answered' && (event.question === 'key' || event.question === 'approval')
				? [event.source]
				: [],
		);
	};

	deepEqual(await told(undefined), ['environment', 'flag']);
	deepEqual(await told({key: 'stdin'}), ['stdin', 'flag']);
	deepEqual(await told({key: 'demo', approval: 'demo'}), ['demo', 'demo']);
});
