import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {KeyVerdict} from '../../../source/domain/account/datadog/key-verdict.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {en} from '../../../source/text/en.ts';
import {schemaFaults, unwritten} from '../../support/fixtures/event-schema.ts';
import {golden} from '../../support/golden.ts';
import {sampleRun} from '../../domain/sample.ts';
import {problems} from '../../text/samples/problems.ts';
import {recordings} from '../../support/fixtures/recordings.ts';

/** Every type of event and many of their fields, as `front/json.test.ts` writes them. */
const samples = readFileSync(new URL('../../golden/front/events.jsonl', import.meta.url), 'utf8')
	.split('\n')
	.filter(Boolean)
	.map(line => JSON.parse(line) as JsonObject);

function linesOf(events: readonly SetupEvent[]): readonly JsonObject[] {
	return events
		.flatMap(event => [...wireLines(event, {words: en, now: 0})])
		.map(line => JSON.parse(line) as JsonObject);
}

const everyProblem = Object.values(problems)
	.flat()
	.map((problem): SetupEvent => ({type: 'problem', problem, done: [], again: sampleRun}));

const everyVerdict = (
	[
		{kind: 'valid', site: 'datadoghq.eu', around: 'spaces'},
		{kind: 'refused', site: 'datadoghq.eu', unasked: 'us3.datadoghq.com'},
		{kind: 'elsewhere', site: 'datadoghq.eu', other: 'datadoghq.com'},
		{kind: 'unknown', site: 'datadoghq.eu', why: 'rate-limited', detail: '429'},
		{kind: 'unread', reference: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:key', code: 'access-denied'},
	] as const satisfies readonly KeyVerdict[]
).map((verdict): SetupEvent => ({type: 'verified', verdict}));

const streams = [
	{name: 'samples', lines: samples},
	{name: 'problems', lines: linesOf(everyProblem)},
	{name: 'verdicts', lines: linesOf(everyVerdict)},
	...Object.entries(recordings()).map(([name, events]) => ({name, lines: linesOf(events)})),
];

for (const {name, lines} of streams) {
	test(`each line of ${name} has what its schema has, and nothing else`, () => {
		deepEqual(
			lines.flatMap(line => schemaFaults(line)),
			[],
		);
	});
}

// The other way round: what the program stops to write comes onto this list, and what it writes at last goes from it.
test('the schema has nothing that is not written, but what no sample and no recording has', () => {
	const text = unwritten(streams.flatMap(({lines}) => lines))
		.map(place => `${place}\n`)
		.join('');
	equal(text, golden('front/unwritten.txt', text));
});
