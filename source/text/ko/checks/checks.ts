import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import {counted as amount} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {checkTexts} from './check-texts.ts';

/** All checks in one line: `실패 1개: 권한, 경고 2개: 인스턴스 메타데이터, 통과 14개`. */
export function checks(results: readonly CheckResult[]): string {
	return counted(results, titles);
}

/** Without their names, where those have no room: `실패 1개, 경고 2개, 통과 14개`. */
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
		...(failed.length > 0 ? [`${amount('실패', failed.length)}${named(failed)}`] : []),
		...(warned.length > 0 ? [`${amount('경고', warned.length)}${named(warned)}`] : []),
		...(passed > 0 || results.length === 0 ? [amount('통과', passed)] : []),
	].join(', ');
}

function titles(results: readonly CheckResult[]): string {
	return `: ${listed([...new Set(results.map(result => checkTexts[result.id].title))])}`;
}
