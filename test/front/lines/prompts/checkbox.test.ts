import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {FeatureId} from '../../../../source/domain/choices/feature-id.ts';
import {featuresQuestion} from '../../../support/fixtures/questions.ts';
import {openPrompts} from '../../../support/open-prompts.ts';

/** What stands below the list on what is selected. */
function sumIn(screen: string): string {
	const [, sum = ''] = screen.split('All that is selected:', 2);
	return sum.replaceAll(/\s+/gv, ' ');
}

test('what all selected features ask for stands below the list, and moves with each key', async () => {
	const prompts = await openPrompts([featuresQuestion()], {rows: 50});
	match(sumIn(prompts.screen()), /host ports 8126\/tcp and 8125\/udp .+ Billed as APM and Custom Metrics/v);
	await prompts.press('down', 'space');
	const without = sumIn(prompts.screen());
	match(without, /host port 8125\/udp on every instance/v);
	doesNotMatch(without, /8126/v);
	await prompts.press('space');
	match(sumIn(prompts.screen()), /8126\/tcp/v);
	await prompts.press('ctrl+c');
	await prompts.outcome;
});

test('in a usual window the list stays where it is, and the sum has the lines that are left', async () => {
	const prompts = await openPrompts([featuresQuestion()]);
	for (let row = 0; row < 17; row++) {
		const screen = prompts.screen();
		match(screen, /\nFeatures[\s\S]+What should the Agent collect[\s\S]+enter continue/v);
		equal(screen.split('\n').filter(line => /^.[·◉◯] /v.test(line)).length, 6);
		match(screen, /All that is selected asks for host ports 8126\/tcp and/v);
		await prompts.press('down');
	}

	await prompts.press('ctrl+c');
	await prompts.outcome;
});

test('in a low window there is no sum, and it is told once the question is answered', async () => {
	const prompts = await openPrompts([featuresQuestion()], {columns: 60, rows: 18});
	doesNotMatch(prompts.screen(), /All that is selected:/v);
	await prompts.press('enter');
	await prompts.outcome;
	match(prompts.screen(), /All that is selected asks for host[\s\S]+It is billed as APM/v);
});

/** Answers what was chosen after some keys. */
async function chosen(...keys: readonly string[]): Promise<unknown> {
	const prompts = await openPrompts([featuresQuestion()]);
	await prompts.press(...keys, 'enter');
	await prompts.outcome;
	return prompts.replies.map(reply => (reply.kind === 'answer' ? reply.value : reply.kind)).at(0);
}

test('a digit takes or leaves the row of that number, and Space the marked one, in the order of the list', async () => {
	const others: readonly FeatureId[] = ['ecs-explorer', 'health-check'];
	deepEqual(
		[await chosen(), await chosen('7', '2', '0'), await chosen('down', 'down', 'space', 'up', 'up', 'up', '1')],
		[
			['core', 'apm', 'dogstatsd', ...others],
			['core', 'dogstatsd', 'logs', ...others],
			['core', 'apm', 'apm-socket', 'dogstatsd', ...others],
		],
	);
});

test("a row that can't be taken away says so, until the next key", async () => {
	const prompts = await openPrompts([featuresQuestion()]);
	await prompts.press('space');
	match(prompts.screen(), /> can't be selected/v);
	await prompts.press('down');
	doesNotMatch(prompts.screen(), /can't be selected/v);
	await prompts.press('ctrl+c');
	await prompts.outcome;
});
