import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import {ProblemError} from '../../../../source/domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {sampleWired} from '../../../support/fixtures/wirings.ts';
import {openPrompts, type PromptOptions} from '../../../support/open-prompts.ts';

const answered: SetupEvent = {type: 'answered', question: 'service', value: 'storefront', source: 'person'};

const end: SetupEvent = {
	type: 'finished',
	seconds: 1,
	outcome: {kind: 'wired', service: 'storefront', changes: 2, clusters: []},
};

/** What stands on the screen of `next` once this was typed below what an application needs. */
async function read(
	typed: readonly string[],
	{tools = {}, before = [answered], wired = sampleWired}: Partial<PromptOptions> & {wired?: typeof sampleWired} = {},
): Promise<string> {
	const prompts = await openPrompts([], {before: [...before, wired], after: [end], rows: 300, tools});
	for (const line of typed) {
		await prompts.press(line, 'enter');
	}

	const screen = prompts.screen().replaceAll(/\s+/gv, ' ');
	await prompts.press('enter');
	equal((await prompts.outcome).kind, 'wired');
	return screen;
}

test('whoever answered anything sees the requests of what an application needs, all or one', async () => {
	match(await read([]), /Type j for the requests to AWS \(j 2 for the second alone\), or press Enter to go on:$/v);
	match(await read(['j']), /Request 1 of 2.+"family": "storefront".+Request 2 of 2.+"service".+Type j/v);
	const second = await read(['j 2', 'j 3']);
	match(second, /Request 2 of 2.+The list has no 3\..+Type j/v);
	doesNotMatch(second, /Request 1 of 2/v);
});

test('its files are written by a letter, once, and how to go on with them is said', async () => {
	const written: unknown[] = [];
	const screen = await read(['w', 'j'], {
		tools: {
			async writeWiring(wiring) {
				written.push(wiring);
				return {folder: 'next-storefront', script: 'next-storefront/apply.sh'};
			},
		},
	});
	deepEqual(written, [sampleWired.wiring]);
	match(screen, /The new definition is in next-storefront.+bash next-storefront\/apply\.sh.+Type j/v);
	doesNotMatch(screen, /w to write/v);
});

test("files that can't be written are a problem, and it is asked again", async () => {
	const screen = await read(['w'], {
		tools: {
			async writeWiring() {
				throw new ProblemError({
					code: 'usage',
					faults: [{kind: 'unwritable-file', flag: 'write', file: 'next-storefront', why: 'EACCES'}],
				});
			},
		},
	});
	match(screen, /Problem: .+w to write it all into files, or press/v);
});

test('nobody is asked who answered nothing, or for whom nothing is missing', async () => {
	const nothing = {...sampleWired, wiring: {...sampleWired.wiring, changes: []}};
	for (const screen of [await read([], {before: []}), await read([], {wired: nothing})]) {
		doesNotMatch(screen, /Type j/v);
	}
});
