import type {AccountName} from '../../domain/choices/wishes/wanted-account.ts';
import {reachOf, type AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import type {AccountOutcome} from '../../domain/ending/outcome.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';

/** Whose account something is of; nothing in a run for one. */
export function wireAccount({account, alias, profile}: AccountName = {}) {
	return {
		...(account !== undefined && {account}),
		...(alias !== undefined && {alias}),
		...(profile !== undefined && {profile}),
	} satisfies Pick<Wire<'clusterOutcome'>, 'account' | 'alias' | 'profile'>;
}

type AccountsPlanned = Extract<SetupEvent, {readonly type: 'accounts-planned'}>;

/** What all accounts of a run are planned to get. */
export function wireAccounts({dryRun, accounts, canary}: AccountsPlanned, words: Words) {
	const message = words.accounts.total(accounts);
	return {dryRun, accounts: accounts.map(one => wireAccountPlan(one)), canary, message};
}

/** What an account is planned to get; the changes themselves stand in its `planned`. */
function wireAccountPlan(one: AccountPlan) {
	return {
		...wireAccount(one.of),
		kind: one.kind,
		...(one.kind === 'planned' && {counts: {...one.plan.counts}, ...reachOf(one.plan)}),
		...(one.kind === 'refused' && {problem: one.problem.code}),
	} satisfies Wire<'accountPlan'>;
}

/** How a run ended in an account. */
export function wireAccountOutcome({of, kind, problem}: AccountOutcome) {
	return {...wireAccount(of), kind, ...(problem && {problem: problem.code})} satisfies Wire<'accountOutcome'>;
}
