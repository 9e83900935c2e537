import {settingIds} from '../choices/field.ts';
import type {Changes} from '../choices/answers.ts';
import type {AccountName} from '../choices/wishes/wanted-account.ts';
import type {CheckResult} from '../choices/problem/check-result.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import type {AccountPlan} from './forecast/account-plan.ts';
import type {Plan} from './plan.ts';

/** A fix that a key applies, and to the plan of which account where there are several. */
export type Offer = {readonly changes: Changes; readonly of?: AccountName};

/** More have no key of their own. */
const most = 9;

const changeable: ReadonlySet<string> = new Set(['cluster', 'features', 'site', ...settingIds]);

/** The changes that would help what the checks found, worst first, each once: those that a run can make itself. */
export function fixesOf(checks: readonly CheckResult[]): readonly Changes[] {
	const all = (['fail', 'warn'] as const).flatMap(verdict =>
		checks.filter(check => check.verdict === verdict).flatMap(({fixes = []}) => fixes),
	);
	const own = all.filter(changes => Object.keys(changes).every(name => changeable.has(name)));
	return uniqueBy(own, changes => JSON.stringify(changes)).slice(0, most);
}

/** What a review offers: the fixes of its plan, or each account's own, first those without which it has no plan. */
export function offersOf({checks}: Pick<Plan, 'checks'>, accounts: readonly AccountPlan[] = []): readonly Offer[] {
	const own = accounts
		.toSorted((one, other) => Number(other.kind === 'refused') - Number(one.kind === 'refused'))
		.flatMap(({of, fixes = []}) => fixes.map((changes): Offer => ({of, changes})));
	return accounts.length === 0 ? fixesOf(checks).map(changes => ({changes})) : own.slice(0, most);
}
