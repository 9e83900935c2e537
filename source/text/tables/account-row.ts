import {shortName} from '../../domain/choices/wishes/wanted-account.ts';
import type {AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import {plain} from '../letters/plain.ts';
import type {Words} from '../words.ts';

/** A command line of nothing: what helps was told with the problem itself. */
const nothing = {command: {name: 'install', flags: [], intent: 'install'}, answers: {}} as const;

/** Cells of a row: whose account, its id, how far its plan reaches, and what changes; or why there is none. */
export function accountRow(one: AccountPlan, words: Pick<Words, 'accounts' | 'problem'>): readonly string[] {
	const {of} = one;
	const name = shortName(of);
	const id = of.account === undefined || of.account === name ? '' : of.account;
	return one.kind === 'refused'
		? [name, id, plain(words.problem(one.problem, {done: [], again: nothing}).title)]
		: [name, id, ...words.accounts.plan(one)];
}
