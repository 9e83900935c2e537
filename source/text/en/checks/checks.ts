import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {checkTexts} from './check-texts.ts';

/** All checks in one line: `14 passed, 1 failed: Permissions, 2 warnings: Instance metadata`. */
export function checks(results: readonly CheckResult[]): string {
	const of = (verdict: CheckResult['verdict']) => results.filter(result => result.verdict === verdict);
	const failed = of('fail');
	const warned = of('warn');
	return [
		`${of('pass').length} passed`,
		...(failed.length > 0 ? [`${failed.length} failed: ${titles(failed)}`] : []),
		...(warned.length > 0 ? [`${plural(warned.length, 'warning')}: ${titles(warned)}`] : []),
	].join(', ');
}

function titles(results: readonly CheckResult[]): string {
	return listed([...new Set(results.map(result => checkTexts[result.id].title))]);
}
