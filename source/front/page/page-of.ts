import {shortName} from '../../domain/choices/wishes/wanted-account.ts';
import {accountRow} from '../../text/tables/account-row.ts';
import type {Words} from '../../text/words.ts';
import {documentOf, type Making} from './frame/document.ts';
import type {Section} from './frame/section.ts';
import {html, nothing} from './markup/html.ts';
import {lineOf} from './markup/line.ts';
import {facts, list} from './markup/parts.ts';
import type {AccountRun, Run} from './run/run.ts';
import {accountFacts, headOf} from './sections/head.ts';
import {accountSections} from './sections/account-sections.ts';
import {manyRows} from './sections/many-rows.ts';
import {timelineSection} from './sections/timeline.ts';

type Writing = Pick<Making, 'version' | 'digest'> & {readonly words: Words};

/** The page of a run as far as it came: the same of the same events at the same times. */
export function pageOf(run: Run, {words, ...making}: Writing): Iterable<string> {
	const [only] = run.accounts;
	const isOne = run.accounts.length === 1 && only?.of === undefined;
	const of = isOne ? only?.identity : undefined;
	const story = timelineSection(run, '', words);
	const own = isOne && only ? accountSections(only, '', words) : severalSections(run, words);
	const after = own.findIndex(({id}) => !/^(?:ended|problems|made)$/v.test(id));
	return documentOf(
		{
			title: words.page.title(commandOf(run), of),
			head: headOf(run, words),
			// Behind how it ended, before what was planned.
			sections: story ? own.toSpliced(after === -1 ? own.length : after, 0, story) : own,
		},
		{language: words.language, words: words.page, ...making},
	);
}

/** As it was begun; of a run that tells nothing of it, that of its plan. */
function commandOf({started, accounts}: Run): string {
	return started?.command ?? accounts.map(({planned}) => planned?.again.command.name).find(Boolean) ?? '';
}

/** Of several accounts: a row each, how it ended for all, and a section each. */
function severalSections(run: Run, words: Words): readonly Section[] {
	const {together, finished} = run;
	const {headings} = words.page;
	const rows = together?.accounts.map(one => accountRow(one, words)) ?? [];
	const heads = [words.fleet.columns[1], words.fleet.columns[0], ...words.cells.heads.slice(3)];
	const table =
		rows.length === 0
			? nothing
			: html`<p class="lead">${together ? words.accounts.total(together.accounts) : ''}</p>
${manyRows({id: 'accounts-table', caption: words.accounts.heading, isHeard: true, heads, rows}, words)}`;
	return [
		...(finished
			? [
					{
						id: 'ended',
						title: headings.ended,
						body: list(words.outcome(finished.outcome).map(line => lineOf(line))),
					},
				]
			: []),
		...(rows.length === 0 ? [] : [{id: 'accounts', title: headings.accounts, body: table}]),
		...run.accounts.map((one, index) => accountSection(one, `a${index + 1}-`, words)),
	];
}

function accountSection(one: AccountRun, id: string, words: Words): Section {
	return {
		id: `${id}account`,
		title: one.of ? shortName(one.of) : words.page.headings.accounts,
		body: facts(accountFacts(one, words)),
		within: accountSections(one, id, words),
	};
}
