import {deepEqual} from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {hung} from '../../source/front/lines/hung.ts';
import {pen} from '../../source/front/lines/pen.ts';
import {tell} from '../../source/front/lines/tell/tell.ts';
import {historyRows} from '../../source/front/tui/history-rows.ts';
import {theme} from '../../source/front/tui/theme.ts';
import {nextView} from '../../source/front/tui/view/next-view.ts';
import {loggedSince} from '../../source/domain/kit/large/log.ts';
import {emptyView, type View} from '../../source/front/tui/view/view.ts';
import {en} from '../../source/text/en.ts';
import {sampleRun} from '../domain/sample.ts';
import {recordings} from '../support/fixtures/recordings.ts';
import {problems} from '../text/samples/problems.ts';

const folder = new URL('../golden/screens/ascii/', import.meta.url);

/** What no terminal with ASCII alone can show; letters are names, which stay as they are. */
const foreign = /[^\p{ASCII}\p{Letter}\p{Mark}]/gv;

const runs: Readonly<Record<string, readonly SetupEvent[]>> = {
	...recordings(),
	problems: Object.values(problems)
		.flat()
		.map((problem): SetupEvent => ({type: 'problem', problem, done: [], again: sampleRun})),
};

function signs(text: string): readonly string[] {
	return [...new Set(text.match(foreign))];
}

for (const [name, events] of Object.entries(runs)) {
	test(`with --ascii lines and scrollback of ${name} hold no other signs`, () => {
		const telling = {words: en, pen: pen({hasColour: false, isAscii: true}), listsPassed: true, hasReader: true};
		const told = events
			.flatMap(event => tell(event, telling))
			.flatMap(line => hung(line, 60))
			.join('\n');
		const plain = theme({ascii: true, colour: false, motion: false});
		let view: View = {...emptyView, checks: 'all'};
		for (const event of events) {
			view = nextView(view, event);
		}

		const rows = loggedSince(view.history, 0).flatMap(fact =>
			historyRows(fact, {words: en, theme: plain, width: 60}),
		);
		deepEqual(
			[
				signs(told),
				signs(
					rows
						.flat()
						.map(({text}) => text)
						.join(''),
				),
			],
			[[], []],
		);
	});
}

test('with --ascii no screen holds other signs', () => {
	const screens = readdirSync(folder);
	deepEqual(
		screens.filter(name => signs(readFileSync(new URL(name, folder), 'utf8')).length > 0),
		[],
	);
});
