import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '../../../../../source/domain/account/repair.ts';
import {scripted} from '../../../../support/fixtures/processes.ts';
import {expiredQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

test('r renews an ended session on the spot and signs in with it', async () => {
	const commands: Command[] = [];
	const {start, replies} = scripted({questions: [expiredQuestion()], isOpen: true});
	const screen = await openScreen(start, {
		tools: {
			async runCommand(command) {
				commands.push(command);
				return 0;
			},
		},
	});
	match(screen.screen(), /r run it here/v);
	await screen.press('down', 'r');
	deepEqual(commands, [['aws', 'sso', 'login', '--profile', 'prod-admin']]);
	deepEqual(replies, [{kind: 'answer', source: 'person', value: {kind: 'profile', name: 'prod-admin', type: 'sso'}}]);
	screen.close();
});

test('a repair that fails leaves the question open', async () => {
	const {start, replies} = scripted({questions: [expiredQuestion()], isOpen: true});
	const screen = await openScreen(start, {tools: {runCommand: async () => 255}});
	await screen.press('r');
	deepEqual(replies, []);
	match(screen.screen(), /aws sso login/v);
	screen.close();
});
