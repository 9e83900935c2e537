import {shortName} from '../../domain/choices/wishes/wanted-account.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
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
	return [name, id, ...(one.kind === 'refused' ? [why(one.problem, words)] : words.accounts.plan(one))];
}

/** In a row, which says whose account it is; the whole of it was told with the problem itself. */
function why(problem: Problem, words: Pick<Words, 'accounts' | 'problem'>): string {
	return problem.code === 'role-refused'
		? words.accounts.refuses(problem.role.split('/').at(-1) ?? problem.role)
		: plain(words.problem(problem, {done: [], again: nothing}).title);
}
