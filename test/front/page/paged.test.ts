import {deepEqual, equal, match} from 'node:assert/strict';
import test from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {en} from '../../../source/text/en.ts';
import {madePage} from './made-page.ts';
import {toldRuns} from './told-runs.ts';

const installed = toldRuns.installed ?? [];

/** What each page says before anything else. */
function statesOf(pages: readonly string[]): readonly string[] {
	return pages.map(page => /<p class="say (?<sign>\w+)">/v.exec(page)?.groups?.sign ?? '');
}

test('a page stands with the plan, when the first change begins, and at the end, which names it', async () => {
	const {pages, events} = await madePage(installed, en);
	deepEqual(statesOf(pages), ['quiet', 'warn', 'good']);
	match(pages[0] ?? '', /Nothing changed yet\./v);
	match(pages[1] ?? '', /The plan was approved and its changes are being made\./v);
	deepEqual(
		events,
		installed.map(event => (event.type === 'finished' ? {...event, page: 'plan.html'} : event)),
	);
});

test('a run that is cut short leaves the page of its plan', async () => {
	const index = installed.findIndex(({type}) => type === 'planned');
	const {pages} = await madePage(installed.slice(0, index + 1), en);
	deepEqual(statesOf(pages), ['quiet']);
});

test('a dry run says that nothing can be changed', async () => {
	const {pages} = await madePage(toldRuns['dry-run'] ?? [], en);
	match(pages[0] ?? '', /This is a dry run: nothing can be changed\./v);
});

test('the plans of several accounts are one page, a section each', async () => {
	const {pages} = await madePage(toldRuns.accounts ?? [], en);
	equal(pages.length, 2);
	deepEqual(
		[...(pages.at(-1) ?? '').matchAll(/<h2[^>]*>(?<title>[^<]*)/gv)].map(({groups}) => groups?.title),
		['How it ended', 'Accounts', 'acme-web', 'data'],
	);
});

test('a page that can not be written is told once, the run goes on, and its end names none', async () => {
	const {pages, events} = await madePage(installed, en, () => 'ENOSPC: no space left on device, write');
	equal(pages.length, 3);
	deepEqual(
		events.flatMap(event => (event.type === 'problem' ? [event.problem] : [])),
		[{code: 'page-lost', page: 'plan.html', detail: 'ENOSPC: no space left on device, write'}],
	);
	deepEqual(
		events.filter(event => event.type !== 'problem'),
		installed,
	);
});

test('a page that could be written in the end is named', async () => {
	const why = ['EACCES: permission denied', undefined, undefined];
	const {events} = await madePage(installed, en, () => why.shift());
	const last = events.at(-1) as Extract<SetupEvent, {readonly type: 'finished'}>;
	equal(last.page, 'plan.html');
});
