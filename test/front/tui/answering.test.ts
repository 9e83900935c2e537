import {deepEqual, equal, match, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {clusterFacts} from '../../support/fixtures/clusters.ts';
import {scripted} from '../../support/fixtures/processes.ts';
import {
	approvalQuestion,
	clustersQuestion,
	consentQuestion,
	featuresQuestion,
	keyQuestion,
	settingsQuestion,
	siteQuestion,
} from '../../support/fixtures/questions.ts';
import {openScreen} from '../../support/screen.ts';

const key = '0123456789abcdef0123456789abcdef';

test('space and enter choose clusters, and the next question follows', async () => {
	const {start, replies} = scripted({questions: [clustersQuestion(), siteQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('space', 'down', 'space', 'enter');
	deepEqual(replies, [
		{
			kind: 'answer',
			source: 'person',
			value: [
				'arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod',
				'arn:aws:ecs:us-east-1:123456789012:cluster/batch',
			],
		},
	]);
	match(screen.screen(), /Which Datadog site\?/v);
	screen.close();
});

test('the row for all takes every cluster that can be chosen, and gives them back', async () => {
	const {start, replies} = scripted({questions: [clustersQuestion(), clustersQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('up', 'space');
	equal(screen.screen().match(/◉/gv)?.length, 5);
	await screen.press('space');
	equal(screen.screen().match(/◉/gv), null);
	await screen.press('space', 'enter');
	equal(JSON.stringify(replies).match(/cluster\//gv)?.length, 4);
	screen.close();
});

test('keys that arrive in one piece count one by one', async () => {
	const {start, replies} = scripted({questions: [siteQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('kjk\r');
	deepEqual(replies, [{kind: 'answer', source: 'person', value: 'datadoghq.com'}]);
	screen.close();
});

test("a cluster that can't run the Agent can be looked at and not chosen", async () => {
	const {start, replies} = scripted({questions: [clustersQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('end', 'space', 'enter');
	match(screen.screen(), /Nothing is selected/v);
	deepEqual(replies, []);
	screen.close();
});

test('left and escape go back, q leaves', async () => {
	const {start, replies} = scripted({
		questions: [featuresQuestion(), settingsQuestion(), siteQuestion()],
		isOpen: true,
	});
	const screen = await openScreen(start);
	await screen.press('left', 'esc', 'q');
	deepEqual(replies, [{kind: 'back'}, {kind: 'back'}, {kind: 'leave'}]);
	screen.close();
});

test('the first question has no way back', async () => {
	const {start, replies} = scripted({questions: [clustersQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('left', 'esc');
	deepEqual(replies, []);
	screen.close();
});

test('a pasted key loses its line break, is counted and never drawn', async () => {
	const {start, replies} = scripted({questions: [keyQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.paste(`${key}\n`);
	match(screen.screen(), /•{32} {2}32 characters/v);
	await screen.press('enter');
	equal(replies.length, 1);
	ok(!screen.written().includes(key));
	screen.close();
});

test('a refused text stays in its field, and can be corrected where it is wrong', async () => {
	const {start, replies} = scripted({questions: [keyQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.paste(key.slice(1));
	await screen.press('enter');
	match(screen.screen(), /it has 31 characters/v);
	await screen.press('home', '0', 'enter');
	equal(replies.length, 1);
	screen.close();
});

test('the caret stands where the next character goes', async () => {
	const {start} = scripted({questions: [keyQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('a', 'b', 'c', 'left');
	ok(screen.isCaretShown());
	const {x, y} = screen.caret();
	deepEqual({x, line: screen.screen().split('\n')[y]}, {x: 4, line: '❯ •••  3 characters'});
	screen.close();
});

test('one Enter takes the settings as they are', async () => {
	const {start, replies} = scripted({questions: [settingsQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('enter');
	deepEqual(
		replies.map(({kind}) => kind),
		['answer'],
	);
	screen.close();
});

test('a setting is edited in its place; escape leaves it as it was', async () => {
	const {start, replies} = scripted({questions: [settingsQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('down', 'enter', 'x', 'esc', 'enter', 'prod', 'enter', 'up', 'enter');
	match(JSON.stringify(replies), /"env":"prod"/v);
	screen.close();
});

test('a setting with few values takes the next one', async () => {
	const {start} = scripted({questions: [settingsQuestion()], isOpen: true});
	const screen = await openScreen(start, {rows: 40});
	await screen.press('/', 'mode', 'enter', 'enter');
	match(screen.screen(), /❯ Network mode +host {3}default bridge/v);
	screen.close();
});

test('enter, space and y approve nothing; a does', async () => {
	const {start, replies} = scripted({questions: [approvalQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('enter', 'space', 'y');
	deepEqual(replies, []);
	await screen.press('a');
	deepEqual(replies, [{kind: 'answer', source: 'person', value: 'f1'}]);
	screen.close();
});

test('a consent by word needs the whole word', async () => {
	const {start, replies} = scripted({questions: [consentQuestion('fleet')], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('flee', 'enter');
	deepEqual(replies, []);
	await screen.press('t', 'enter');
	deepEqual(replies, [{kind: 'answer', source: 'person', value: true}]);
	screen.close();
});

test('control characters in names are shown and do nothing', async () => {
	const {start} = scripted({
		questions: [clustersQuestion([clusterFacts('evil\u{1B}[2J\u{7}', {linux: 1})])],
		isOpen: true,
	});
	const screen = await openScreen(start);
	match(screen.screen(), /evil\\x1b\[2J\\x07/v);
	screen.close();
});

test('wide characters keep the columns', async () => {
	const {start} = scripted({
		questions: [clustersQuestion([clusterFacts('상점-운영', {linux: 12}), clusterFacts('edge', {external: 5})])],
		isOpen: true,
	});
	const screen = await openScreen(start);
	const lines = screen.screen().split('\n');
	const korean = lines.find(line => line.includes('상점')) ?? '';
	const latin = lines.find(line => line.includes('edge')) ?? '';
	// Five characters of which four take two cells.
	equal(korean.indexOf('12 Linux') + 4, latin.indexOf('5 external'));
	screen.close();
});

test('ten thousand clusters draw as many rows as fit, and filter', async () => {
	const many = Array.from({length: 10_000}, (_, index) => clusterFacts(`cluster-${index}`, {linux: 1}));
	const {start} = scripted({questions: [clustersQuestion(many)], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('end');
	match(screen.screen(), /❯ ◯ cluster-9999/v);
	await screen.press('/', '1', '2', '3', '4', 'enter');
	match(screen.screen(), /❯ ◯ cluster-1234 /v);
	match(screen.screen(), /1 to 1 of 1/v);
	await screen.press('esc');
	match(screen.screen(), /of 10,001/v);
	screen.close();
});

test('a question that is asked again is as it was left', async () => {
	const {start, replies} = scripted({
		questions: [clustersQuestion(), settingsQuestion(), clustersQuestion(), settingsQuestion()],
		isOpen: true,
	});
	const screen = await openScreen(start);
	await screen.press('down', 'space', 'enter', 'down', 'enter', 'prod', 'enter', 'up', 'enter');
	match(screen.screen(), /❯ ◉ batch/v);
	await screen.press('enter', 'enter');
	const [clusters, settings, clustersAgain, settingsAgain] = replies;
	deepEqual([clustersAgain, settingsAgain], [clusters, settings]);
	screen.close();
});

test('o opens the page of the API keys before anything is typed, and is a character after that', async () => {
	const link = 'https://app.datadoghq.eu/organization-settings/api-keys';
	const opened: string[] = [];
	const {start} = scripted({questions: [keyQuestion({link})]});
	const screen = await openScreen(start, {
		tools: {
			async openLink(url) {
				opened.push(url);
			},
		},
	});
	match(screen.screen(), /o open that page/v);
	await screen.press('o', 'a', 'o');
	deepEqual(opened, [link]);
	match(screen.screen(), /2 characters/v);
	screen.close();
});
