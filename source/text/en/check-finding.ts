import type {CheckResult} from '../../domain/check-result.ts';

/** What a check found. */
export function checkFinding({finding, subject}: CheckResult): string {
	return finding === 'ok' ? `${subject}: fine` : `${subject}: ${finding.replaceAll('-', ' ')}`;
}
