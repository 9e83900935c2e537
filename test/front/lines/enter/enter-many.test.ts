import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {enterMany} from '../../../../source/front/lines/enter/enter-many.ts';
import {pen} from '../../../../source/front/lines/pen.ts';
import type {ManyPrompt} from '../../../../source/front/lines/prompts/prompts.ts';
import {en} from '../../../../source/text/en.ts';
import {clusterFacts} from '../../../support/fixtures/clusters.ts';
import {clustersQuestion} from '../../../support/fixtures/questions.ts';
import {openPrompts} from '../../../support/open-prompts.ts';

const many = Array.from({length: 500}, (slot, index) =>
	clusterFacts(
		`team-${String(index).padStart(3, '0')}`,
		{linux: 1},
		index === 409 ? {standing: {kind: 'fargate-only'}} : {},
	),
);

/** Clusters as they can be called; every third one belongs to the same team. */
function question() {
	const asked = clustersQuestion(many);
	const options = asked.input.kind === 'many' ? asked.input.options : [];
	return {
		...asked,
		input: {
			...asked.input,
			options: options.map((option, index) =>
				option.subject.kind === 'cluster'
					? {
							...option,
							called: {
								arn: option.id,
								name: option.subject.facts.name,
								tags: {team: ['web', 'data', 'platform'][index % 3] ?? ''},
							},
						}
					: option,
			),
		},
	};
}

/** What is shown and chosen once these texts were typed, what was said of them, and what came of it. */
async function typed(...texts: readonly string[]) {
	const left = [...texts];
	const said: string[] = [];
	const shown: ManyPrompt[] = [];
	const {input} = question();
	if (input.kind !== 'many') {
		throw new TypeError('not a list');
	}

	const entered = await enterMany(input, {
		title: '',
		canGoBack: true,
		asking: {
			words: en,
			onInterrupt: () => undefined,
			answers: () => [],
			tools: {},
			pen: pen({hasColour: false, isAscii: false}),
			print(lines) {
				said.push(...lines);
			},
			prompts: {
				heading: () => undefined,
				one: async () => ({kind: 'interrupt'}),
				text: async () => ({kind: 'picked', value: left.shift() ?? ''}),
				async many(prompt) {
					shown.push(prompt);
					return {kind: 'picked', value: prompt.chosen};
				},
			},
		},
	});
	const [prompt] = shown;
	const first = prompt?.rows[0]?.id;
	return {entered, said, first, rows: prompt?.rows.length, chosen: prompt?.chosen.map(id => id.split('/').at(-1))};
}

test('a pattern shows and chooses what it means, but for what can not be chosen', async () => {
	const {rows, chosen} = await typed('team-40*');
	deepEqual([rows, chosen], [10, Array.from({length: 9}, (slot, index) => `team-40${index}`)]);
});

test('a tag does so too, and a part of a name only shows', async () => {
	const [tag, part] = [await typed('tag:team=web'), await typed('TEAM-40')];
	deepEqual([tag.rows, tag.chosen?.length, part.rows, part.chosen], [166, 166, 10, []]);
});

test('what nothing matches is said, and asked again; nothing typed shows all', async () => {
	const {rows, said} = await typed('tag:team=wbe', 'prod-*', '');
	deepEqual([rows, said], [501, ['Nothing matches "tag:team=wbe".', 'Nothing matches "prod-*".']]);
});

test('going back from a shortened list leads to what shortens it, also at the first question', async () => {
	const prompts = await openPrompts([question()]);
	await prompts.press('team-40*', 'enter', '<', 'team-499', 'enter', 'space', 'enter');
	await prompts.outcome;
	deepEqual(prompts.replies, [
		{
			kind: 'answer',
			value: ['arn:aws:ecs:us-east-1:123456789012:cluster/team-499'],
			source: 'person',
			filters: ['*team-499*'],
		},
	]);
});

test('with Inquirer a pattern and Enter take all that it means', async () => {
	const prompts = await openPrompts([question()]);
	equal(prompts.screen().includes('prod-* or tag:team=web'), true);
	await prompts.press('team-40*', 'enter', 'enter');
	await prompts.outcome;
	const [reply] = prompts.replies;
	deepEqual(
		reply?.kind === 'answer' && reply.value,
		Array.from({length: 9}, (slot, index) => `arn:aws:ecs:us-east-1:123456789012:cluster/team-40${index}`),
	);
});

test('the row of all is that of the whole list, and not among those of a part of a name', async () => {
	const [word, nothing, part] = [await typed('all'), await typed(''), await typed('am')];
	deepEqual([word.rows, word.first, nothing.first, part.rows], [1, 'all', 'all', 500]);
	deepEqual((await typed('an')).said, ['Nothing matches "an".']);
});
