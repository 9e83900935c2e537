import {deepEqual, match} from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import stringWidth from 'string-width';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {lines} from '../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {en} from '../../../source/text/en.ts';
import {help} from '../../../source/front/help/help.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {scripted, signedIn} from '../../support/fixtures/processes.ts';
import {failed, finished} from '../../support/fixtures/runs.ts';
import {sampleRun} from '../../domain/sample.ts';
import {pseudo, type Letters} from '../../support/pseudo.ts';

const planned: readonly SetupEvent[] = [
	...signedIn,
	...installPlan.checks.map((check): SetupEvent => ({type: 'checked', check, again: sampleRun})),
	{type: 'planned', plan: installPlan, dryRun: true, again: sampleRun},
];

for (const columns of [60, 80, 120]) {
	for (const [name, events] of Object.entries({finished, failed})) {
		test(`a run that ${name} keeps its columns in wide letters at ${columns}`, async () => {
			const [wide, narrow] = await Promise.all(
				(['wide', 'narrow'] as const).map(async letters => told([...planned, ...events], columns, letters)),
			);
			match(wide ?? '', /\p{Script=Hangul}/v);
			deepEqual(cells(wide ?? ''), cells(narrow ?? ''));
		});
	}
}

test('help keeps its columns in wide letters', () => {
	const [wide = '', narrow = ''] = (['wide', 'narrow'] as const).map(letters =>
		help({command: undefined, worlds: {}, words: pseudo(en, letters).words.help}),
	);
	deepEqual(cells(wide), cells(narrow));
});

async function told(events: readonly SetupEvent[], columns: number, letters: Letters): Promise<string> {
	let text = '';
	const front = lines({
		words: pseudo(en, letters).words,
		write(more) {
			text += more;
		},
		hasColour: false,
		isAscii: false,
		asking: 'nothing',
		stdin: new PassThrough(),
		stdout: new PassThrough(),
		columns,
		now: () => 0,
		every: () => () => undefined,
	});
	await front(scripted({before: events}).start, createInterrupt());
	return text;
}

/** Which cells of each line are taken. */
function cells(text: string): readonly string[] {
	return text.split('\n').map(line => {
		const taken = Array.from(line, character => (character === ' ' ? ' ' : '#'.repeat(stringWidth(character))));
		return taken.join('');
	});
}
