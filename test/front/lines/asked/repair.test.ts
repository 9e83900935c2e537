import {deepEqual, doesNotMatch, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '../../../../source/domain/account/repair.ts';
import {expiredQuestion} from '../../../support/fixtures/questions.ts';
import {finished} from '../../../support/fixtures/runs.ts';
import {openPrompts} from '../../../support/open-prompts.ts';

const again: Command = ['aws', 'sso', 'login', '--profile', 'prod-admin'];
const signedIn = {kind: 'answer', source: 'person', value: {kind: 'profile', name: 'prod-admin', type: 'sso'}};

/** Commands that were run, how they ended one after the other, and what the question was answered with. */
async function repaired(keys: readonly string[], exitCodes: readonly number[]) {
	const commands: Command[] = [];
	const prompts = await openPrompts([expiredQuestion()], {
		tools: {
			async runCommand(command) {
				commands.push(command);
				return exitCodes[commands.length - 1] ?? 1;
			},
		},
	});
	await prompts.press(...keys);
	const screen = prompts.screen();
	prompts.interrupt.press();
	await prompts.outcome;
	return {commands, replies: prompts.replies, screen};
}

test('an ended session is renewed by a row of the list or its letter, and the run goes on with it', async () => {
	const [byLetter, byRow] = [await repaired(['r'], [0]), await repaired(['down', 'down', 'enter'], [0])];
	deepEqual(
		[byLetter, byRow].map(({commands, replies}) => ({commands, replies})),
		[1, 2].map(() => ({commands: [again], replies: [signedIn]})),
	);
});

test('a sign-in that fails is said, and the question asked again', async () => {
	const {commands, replies, screen} = await repaired(['r', 'r', 'r'], [255, 127, 0]);
	deepEqual({commands, replies}, {commands: [again, again, again], replies: [signedIn]});
	match(screen, /Not signed in: aws ended with exit code 255\.\s+✖ aws can't be started here\./v);
});

test('credentials that end in the middle of a run are renewed there, and it goes on where it was', async () => {
	const cut = finished.findIndex(({type}) => type === 'change-done');
	const prompts = await openPrompts([{...expiredQuestion(), holdsUp: 'changes'}], {
		rows: 200,
		before: finished.slice(0, cut),
		after: finished.slice(cut),
		tools: {runCommand: async () => 0},
	});
	match(prompts.screen(), /Which AWS credentials to go on with\?/v);
	await prompts.press('r', 'enter');
	deepEqual([(await prompts.outcome).kind, prompts.replies], ['done', [signedIn]]);
	match(prompts.screen(), /has ended[\s\S]+✔ Created [\s\S]+✔ /v);
});

test('nothing is offered where no command can be run', async () => {
	const prompts = await openPrompts([expiredQuestion()]);
	doesNotMatch(prompts.screen(), /Sign in again here/v);
	await prompts.press('r', 'ctrl+c');
	await prompts.outcome;
	deepEqual(prompts.replies, [{kind: 'interrupt'}]);
});
