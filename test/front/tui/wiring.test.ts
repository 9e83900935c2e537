import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {golden} from '../../support/golden.ts';
import {sampleWired} from '../../support/fixtures/wirings.ts';
import {scripted} from '../../support/fixtures/processes.ts';
import {openScreen, type ScreenOptions} from '../../support/screen.ts';

const picked: SetupEvent = {type: 'answered', question: 'service', value: 'storefront', source: 'person'};
const finished: SetupEvent = {
	type: 'finished',
	outcome: {kind: 'wired', service: 'storefront', changes: 2, clusters: []},
	seconds: 2,
};

async function opened(options: ScreenOptions = {}, after: readonly SetupEvent[] = [picked, sampleWired, finished]) {
	const screen = await openScreen(scripted({after}).start, options);
	await screen.settle();
	return screen;
}

for (const [name, keys] of [
	['wiring', []],
	['wiring-end', ['pagedown', 'pagedown', 'pagedown']],
	['wiring-json', ['j']],
] as const) {
	for (const [folder, size] of [
		['80x24', {columns: 80, rows: 24}],
		['120x40', {columns: 120, rows: 40}],
		['60x20', {columns: 60, rows: 20}],
		['ascii', {columns: 80, rows: 24, ascii: true}],
	] as const) {
		test(`${name} looks as it should at ${folder}`, async () => {
			const screen = await opened({...size, tools: {writeWiring: async () => undefined}});
			await screen.press(...keys);
			const text = screen.screen();
			equal(text, golden(`screens/${folder}/${name}.txt`, text));
			screen.close();
		});
	}
}

for (const key of ['enter', 'esc', 'q']) {
	test(`${key} ends it, and what was shown stays above`, async () => {
		const screen = await opened();
		match(screen.screen(), /enter leave/v);
		await screen.press(key);
		const {kind} = await screen.outcome;
		deepEqual([kind, screen.presses()], ['wired', 0]);
		match(screen.scrollback(), /DD_TRACE_AGENT_URL[\s\S]+Besides[\s\S]+Nothing has been changed/v);
		doesNotMatch(screen.screen(), /enter leave/v);
		screen.close();
	});
}

test('a key writes the files once, and how to go on stays', async () => {
	let written = 0;
	const screen = await opened({
		tools: {
			async writeWiring() {
				written += 1;
				return {folder: 'next-storefront', script: 'next-storefront/apply.sh'};
			},
		},
	});
	await screen.press('w', 'w');
	match(screen.screen(), /bash next-storefront\/apply\.sh/v);
	doesNotMatch(screen.screen(), /w write files/v);
	await screen.press('enter');
	await screen.outcome;
	equal(written, 1);
	match(screen.scrollback(), /keep it to yourself\.\s+bash next-storefront\/apply\.sh/v);
	screen.close();
});

test('who picked nothing on a screen finds it printed, and no key is waited for', async () => {
	const screen = await opened({}, [sampleWired, finished]);
	const {kind} = await screen.outcome;
	equal(kind, 'wired');
	match(screen.scrollback(), /DD_TRACE_AGENT_URL/v);
	screen.close();
});
