import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {checkTexts} from './check-texts.ts';

/** All checks in one line: `1 failed: Permissions, 2 warnings: Instance metadata, 14 passed`. */
export function checks(results: readonly CheckResult[]): string {
	return counted(results, titles);
}

/** Without their names, where those have no room: `1 failed, 2 warnings, 14 passed`. */
export function checkCounts(results: readonly CheckResult[]): string {
	return counted(results, () => '');
}

function counted(results: readonly CheckResult[], named: typeof titles): string {
	const of = (verdict: CheckResult['verdict']) => results.filter(result => result.verdict === verdict);
	const failed = of('fail');
	const warned = of('warn');
	const passed = of('pass').length;
	// Worst first: where a line is cut, its end is.
	return [
		...(failed.length > 0 ? [`${failed.length} failed${named(failed)}`] : []),
		...(warned.length > 0 ? [`${plural(warned.length, 'warning')}${named(warned)}`] : []),
		...(passed > 0 || results.length === 0 ? [`${passed} passed`] : []),
	].join(', ');
}

function titles(results: readonly CheckResult[]): string {
	return `: ${listed([...new Set(results.map(result => checkTexts[result.id].title))])}`;
}
