import type {AccountPlan} from '../../../domain/plan/forecast/account-plan.ts';
import {accountRow} from '../../../text/tables/account-row.ts';
import {columnWidths} from '../../cells/column-widths.ts';
import {padEnd} from '../../cells/pad-end.ts';
import {width} from '../../cells/width.ts';
import type {Mark} from '../pen.ts';
import type {EventOf, Telling} from './telling.ts';

/** More than any line has: what is said of an account is not cut. */
const unlimited = 10_000;

const marks: Readonly<Record<AccountPlan['kind'], Mark>> = {
	planned: 'done',
	nothing: 'done',
	absent: 'running',
	refused: 'failed',
};

/** What one approval is for: a row an account, and the sums. */
export function tellAccounts(
	{accounts, canary, dryRun}: EventOf<'accounts-planned'>,
	{words, pen}: Telling,
): readonly string[] {
	const rows = accounts.map(one => accountRow(one, words).map(cell => pen.text(cell)));
	// Why there is no plan stands last in its row, and widens no column.
	const planned = rows.map((row, index) => (accounts[index]?.kind === 'refused' ? row.slice(0, 2) : row));
	const natural = [0, 1, 2, 3].map(place => Math.max(0, ...planned.map(row => width([{text: row[place] ?? ''}]))));
	const widths = columnWidths(natural, unlimited);
	return [
		'',
		pen.tone('strong', pen.text(words.accounts.heading)),
		...rows.map((row, index) => {
			const mark = marks[accounts[index]?.kind ?? 'nothing'];
			const cells = row.map((cell, place) => padEnd(cell, widths[place] ?? 0));
			return `${pen.mark(mark)} ${cells.join(' '.repeat(3)).trimEnd()}`;
		}),
		pen.tone('strong', pen.text(words.accounts.total(accounts))),
		...(canary === undefined ? [] : [pen.text(words.accounts.first(canary))]),
		...(dryRun ? [] : [pen.text(words.screen.nothingChangedYet)]),
	];
}
