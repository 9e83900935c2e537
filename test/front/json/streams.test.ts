import {deepEqual, equal} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {en} from '../../../source/text/en.ts';
import {schemaFaults, unwritten} from '../../support/fixtures/event-schema.ts';
import {golden} from '../../support/golden.ts';
import {recordings} from '../../support/fixtures/recordings.ts';

/** Every type of event and many of their fields, as `front/json.test.ts` writes them. */
const samples = readFileSync(new URL('../../golden/front/events.jsonl', import.meta.url), 'utf8')
	.split('\n')
	.filter(Boolean)
	.map(line => JSON.parse(line) as JsonObject);

const recorded = Object.entries(recordings()).map(([name, events]) => ({
	name,
	lines: events
		.flatMap(event => [...wireLines(event, {words: en, now: 0})])
		.map(line => JSON.parse(line) as JsonObject),
}));

for (const {name, lines} of [{name: 'samples', lines: samples}, ...recorded]) {
	test(`each line of ${name} has what its schema has, and nothing else`, () => {
		deepEqual(
			lines.flatMap(line => schemaFaults(line)),
			[],
		);
	});
}

// The other way round: what the program stops to write comes onto this list, and what it writes at last goes from it.
test('the schema has nothing that is not written, but what no sample and no recording has', () => {
	const text = unwritten([...samples, ...recorded.flatMap(({lines}) => lines)])
		.map(place => `${place}\n`)
		.join('');
	equal(text, golden('front/unwritten.txt', text));
});
