import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Outcome} from '../../../domain/ending/outcome.ts';
import {checks} from '../checks/checks.ts';
import {listed} from '../forms/listed.ts';

/** How an export ended. Who deploys code may be somebody else: what failed for the one who wrote it is told to them. */
export function codeWritten(of: Extract<Outcome, {readonly kind: 'exported'}>): string {
	const bad = of.checks.filter(({verdict}) => verdict === 'fail');
	if (bad.length === 0) {
		return 'Nothing has been changed: the code is yours to read and to deploy.';
	}

	const isLacked = ({id}: CheckResult) => id === 'permissions';
	const lacked = bad.filter(check => isLacked(check)).flatMap(({facts: {actions}}) => actions);
	const others = bad.filter(check => !isLacked(check));
	return [
		'Nothing has been changed, and the code is written.',
		...(lacked.length === 0
			? []
			: [`Whoever deploys it has to be allowed ${listed([...new Set(lacked.map(String))])}, which you aren't.`]),
		...(others.length === 0 ? [] : [`What it makes won't be well until this is mended: ${checks(others)}.`]),
	].join(' ');
}
