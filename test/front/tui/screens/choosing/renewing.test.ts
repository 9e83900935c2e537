import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {ClusterFacts} from '../../../../../source/domain/found/cluster-facts.ts';
import type {Question, Reply} from '../../../../../source/domain/questions/question.ts';
import type {SetupEvent} from '../../../../../source/domain/ending/event.ts';
import {clusterFacts, ordinaryClusters} from '../../../../support/fixtures/clusters.ts';
import {signedIn} from '../../../../support/fixtures/processes.ts';
import {fillingQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

/** A list on a screen that gets each of these questions in the place of the one before when it is let. */
async function filled(first: Question<'clusters'>, ...later: ReadonlyArray<Question<'clusters'>>) {
	const gates = later.map(() => Promise.withResolvers<undefined>());
	const replies: Array<Reply<unknown>> = [];
	async function* renewed() {
		for (const [index, question] of later.entries()) {
			await gates[index]?.promise;
			yield question;
		}
	}

	const screen = await openScreen(async function* (ask): AsyncGenerator<SetupEvent> {
		yield* signedIn;
		replies.push(await ask(first, renewed()));
		await Promise.withResolvers().promise;
	});
	return {
		...screen,
		replies,
		async fill(index = 0) {
			gates[index]?.resolve(undefined);
			await screen.settle();
		},
		/** The rows of the list as they stand, and the one that is marked. */
		rows() {
			const lines = screen.screen().split('\n');
			return lines.filter(line => /^[ ❯] [·◉◯] /v.test(line)).map(line => line.trimEnd());
		},
	};
}

const all = ordinaryClusters.map(({name}) => name);

test('rows are filled where they are, below the same mark', async () => {
	const screen = await filled(fillingQuestion(all), fillingQuestion(['edge']));
	await screen.press('down', 'down', 'down');
	const before = screen.rows();
	await screen.fill();
	const after = screen.rows();
	screen.close();
	const namesOf = (rows: readonly string[]) => rows.map(row => row.slice(0, 16));
	deepEqual(namesOf(after).slice(0, 5), namesOf(before).slice(0, 5));
	deepEqual(
		[before[4], after[4]].map(row => row?.replaceAll(/\s{2,}/gv, '  ')),
		[
			'❯ ◯ payments  20 instances  not looked at yet',
			'❯ ◯ payments  18 Linux, 2 Windows  Agent 7.52.1, owned by Terraform',
		],
	);
});

test('new rows stand below the others, whatever their place would be', async () => {
	const [first] = ordinaryClusters;
	const more: readonly ClusterFacts[] = [clusterFacts('aaa', {linux: 99}), ...(first ? [first] : [])];
	const screen = await filled(fillingQuestion([], first ? [first] : []), fillingQuestion([], more));
	await screen.fill();
	const names = screen.rows().map(row => row.split(/\s+/v, 3).at(2));
	screen.close();
	deepEqual(names.slice(-2), ['shop-prod', 'aaa']);
});

test("what was selected and can't be after all is taken out, with a word below the list", async () => {
	const screen = await filled(fillingQuestion(all), fillingQuestion([]));
	await screen.press('space', 'end', 'space');
	await screen.fill();
	const shown = screen.screen();
	await screen.press('enter');
	screen.close();
	match(shown, /sandbox is no longer selected: nothing to run on yet/v);
	const [shop] = ordinaryClusters;
	deepEqual(screen.replies, [{kind: 'answer', value: [shop?.arn], source: 'person'}]);
});

test('a filter goes on with what comes in', async () => {
	const more = [...ordinaryClusters, clusterFacts('one', {windows: 1}), clusterFacts('two', {linux: 1})];
	const screen = await filled(fillingQuestion([...all, 'one', 'two'], more), fillingQuestion(['one'], more));
	await screen.press('/', ...'windows');
	const before = screen.rows().length;
	await screen.fill();
	const names = screen.rows().map(row => row.split(/\s+/v, 3).at(2));
	screen.close();
	deepEqual([before, names], [0, ['batch', 'payments']]);
});
