import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import {scripted} from '../../../support/fixtures/processes.ts';
import {settingsQuestion} from '../../../support/fixtures/questions.ts';
import {openScreen} from '../../../support/screen.ts';

async function opened(size: {readonly columns?: number; readonly rows?: number} = {}) {
	const {start, replies} = scripted({questions: [settingsQuestion()], isOpen: true});
	return {screen: await openScreen(start, size), replies};
}

function lineOf(text: string, part: RegExp): number {
	return text.split('\n').findIndex(line => part.test(line));
}

test('settings stand under what they are about, with what most people change first', async () => {
	const {screen} = await opened({columns: 120, rows: 60});
	const shown = screen.screen();
	const order = [/^Most often changed/v, /Environment tag/v, /^Names/v, /^Network/v, /Proxy/v, /^Seldom changed/v];
	const lines = order.map(part => lineOf(shown, part));
	deepEqual(
		lines.toSorted((one, other) => one - other),
		lines,
	);
	equal(lines.includes(-1), false);
	screen.close();
});

test('what does nothing beside the other settings comes when it does something', async () => {
	const {screen} = await opened({columns: 120, rows: 60});
	doesNotMatch(screen.screen(), /Subnets|Without proxy/v);
	await screen.press('/', 'mode', 'enter', 'enter', 'enter', 'esc');
	match(screen.screen(), /Network mode +awsvpc {3}default bridge[\s\S]*Subnets[\s\S]*Security groups/v);
	await screen.press('/', 'execution', 'enter', 'enter', 'own-role', 'enter', 'esc');
	match(screen.screen(), /Execution role +own-role/v);
	doesNotMatch(screen.screen(), /Role path|Role boundary/v);
	screen.close();
});

test('d takes the default, and is a key only where another value stands', async () => {
	const {screen} = await opened();
	await screen.press('down');
	doesNotMatch(screen.screen(), /d default/v);
	await screen.press('enter', 'prod', 'enter');
	match(screen.screen(), /1 not by default[\s\S]*❯ Environment tag +prod {3}default none[\s\S]*d default/v);
	await screen.press('d');
	match(screen.screen(), /or change one[\s\S]*❯ Environment tag +none\n/v);
	screen.close();
});

test('in a low window one Enter still takes all, and the heading of what is shown stays above it', async () => {
	const {screen, replies} = await opened({columns: 60, rows: 20});
	await screen.press('end');
	match(screen.screen(), /Use these settings[^\n]+to (?<last>\d+) of \k<last>\n/v);
	match(screen.screen(), /Seldom changed\n[\s\S]*❯ Log level/v);
	await screen.press('pageup');
	match(screen.screen(), /❯/v);
	doesNotMatch(screen.screen(), /❯ Log level/v);
	await screen.press('home', 'enter');
	deepEqual(
		replies.map(({kind}) => kind),
		['answer'],
	);
	screen.close();
});

test('the filter finds settings by name, flag and what they are for; escape shows all again', async () => {
	const {screen} = await opened();
	await screen.press('/', 'hostname-file');
	match(screen.screen(), /\/ hostname-file[\s\S]*Seldom changed\n❯ Hostname file/v);
	await screen.press('enter', 'esc');
	match(screen.screen(), /❯ Use these settings[\s\S]*Environment tag/v);
	await screen.press('/', 'xyzzy');
	match(screen.screen(), /Nothing matches "xyzzy"/v);
	screen.close();
});
