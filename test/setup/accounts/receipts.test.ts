import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const ids = ['111122223333', '444455556666'];

test('each command of a receipt leads into the account that it is of', async t => {
	const {events} = await runSetup(await simulated('accounts', t), {
		args: [
			'install',
			'--assume-role',
			'DatadogSetup',
			'--account',
			ids.join(','),
			'--region',
			'us-east-1',
			'--cluster',
			'all',
			'--yes',
		],
		looks: 'few',
	});
	const commands = events.flatMap(event =>
		event.type === 'account-finished' && event.receipt
			? [event.receipt.again, ...event.receipt.undo].map(command => [event.of?.account, command.join(' ')])
			: [],
	);
	deepEqual(
		[
			commands.length,
			commands.filter(
				([id = '', command = '']) => !command.includes(`--assume-role DatadogSetup --account ${id} --region`),
			),
		],
		[4, []],
	);
});
