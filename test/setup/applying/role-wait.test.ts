import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

test('a new role is waited for once, whatever the number of definitions that name it', async t => {
	const simulator = await simulated('shop', t);
	const {events, exitCode} = await runSetup(simulator, {
		args: ['--cluster', 'payments', '--existing', 'replace', '--yes'],
		looks: 'few',
	});
	const kinds = events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
	deepEqual(
		[
			kinds.filter(kind => kind === 'register-task-definition').length,
			events.filter(event => event.type === 'change-note' && event.note.kind === 'role-propagating').length,
			exitCode,
		],
		[2, 1, 0],
	);
});
