import {settingIds} from '../choices/field.ts';
import type {Changes} from '../choices/answers.ts';
import type {CheckResult} from '../choices/problem/check-result.ts';
import {uniqueBy} from '../kit/unique-by.ts';

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
