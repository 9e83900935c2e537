import type {CheckResult} from '../../domain/check-result.ts';
import {check} from './check.ts';
import {plural} from './plural.ts';

/** All checks in one line: `14 passed, 1 warning: Instance metadata`. */
export function checks(results: readonly CheckResult[]): string {
	const of = (verdict: CheckResult['verdict']) => results.filter(result => result.verdict === verdict);
	const failed = of('fail');
	const warned = of('warn');
	const counts = [
		`${of('pass').length} passed`,
		...(warned.length > 0 ? [plural(warned.length, 'warning')] : []),
		...(failed.length > 0 ? [`${failed.length} failed`] : []),
	];
	const names = [...new Set([...failed, ...warned].map(result => check(result).title))];
	return names.length > 0 ? `${counts.join(', ')}: ${names.join(', ')}` : counts.join(', ');
}
