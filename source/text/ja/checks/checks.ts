import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import {listed} from '../forms/listed.ts';
import {checkTexts} from './check-texts.ts';

/** All checks in one line: `失敗1件 (アクセス許可)、警告2件 (インスタンスメタデータ)、合格14件`. */
export function checks(results: readonly CheckResult[]): string {
	return counted(results, titles);
}

/** Without their names, where those have no room: `失敗1件、警告2件、合格14件`. */
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
		...(failed.length > 0 ? [`失敗${failed.length}件${named(failed)}`] : []),
		...(warned.length > 0 ? [`警告${warned.length}件${named(warned)}`] : []),
		...(passed > 0 || results.length === 0 ? [`合格${passed}件`] : []),
	].join('、');
}

/** In parentheses: commas separate the counts as well. */
function titles(results: readonly CheckResult[]): string {
	return ` (${listed([...new Set(results.map(result => checkTexts[result.id].title))])})`;
}
