import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {json} from '../../../source/front/json.ts';
import {wireEvent} from '../../../source/front/json/wire-event.ts';
import {lines} from '../../../source/front/lines/lines.ts';
import {openJournal} from '../../../source/journal/journal.ts';
import type {Front} from '../../../source/setup/ports.ts';
import {awsCli} from '../../../source/export/aws-cli/aws-cli.ts';
import {en} from '../../../source/text/en.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {sampleRun} from '../../domain/sample.ts';

/** All that leaves the program for one run: both fronts, the journal, the files of the plan. */
export async function written(events: readonly SetupEvent[]): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'canary-'));
	const parts: string[] = [];
	const write = (text: string) => {
		parts.push(text);
	};

	const fronts: readonly Front[] = [
		json({words: en, write, now: () => 0}),
		lines({
			words: en,
			write,
			now: () => 0,
			stdin: new PassThrough(),
			stdout: new PassThrough(),
			asking: 'nothing',
			hasColour: true,
			isAscii: false,
			every: () => () => undefined,
		}),
	];
	for (const front of fronts) {
		const journal = openJournal(path.join(folder, 'journal'), async event => [
			`${JSON.stringify(wireEvent(event, en))}\n`,
		]);
		await front(() => journal.pass(replayed(events), sampleRun), createInterrupt());
	}

	const plans = events.flatMap(event => (event.type === 'planned' ? [event.plan] : []));
	parts.push(
		readFileSync(path.join(folder, 'journal'), 'utf8'),
		JSON.stringify(events),
		...plans.flatMap(plan => awsCli(plan, en.script).map(({text}) => text)),
	);
	rmSync(folder, {recursive: true});
	return parts.join('\n');
}

async function* replayed(events: readonly SetupEvent[]): AsyncGenerator<SetupEvent> {
	yield* events;
}
