import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Outcome} from '../../../domain/ending/outcome.ts';
import {checks} from '../checks/checks.ts';
import {listed} from '../forms/listed.ts';

/** How an export ended. Who deploys code may be somebody else: what failed for the one who wrote it is told to them. */
export function codeWritten(of: Extract<Outcome, {readonly kind: 'exported'}>): string {
	const bad = of.checks.filter(({verdict}) => verdict === 'fail');
	if (bad.length === 0) {
		return '아무것도 변경하지 않았습니다. 코드를 검토한 후 직접 배포하세요.';
	}

	const isLacked = ({id}: CheckResult) => id === 'permissions';
	const lacked = bad.filter(check => isLacked(check)).flatMap(({facts: {actions}}) => actions);
	const actions = listed([...new Set(lacked.map(String))]);
	const others = bad.filter(check => !isLacked(check));
	return [
		'아무것도 변경하지 않고 코드를 저장했습니다.',
		...(lacked.length === 0
			? []
			: [`코드를 배포하는 사람에게는 ${actions} 권한이 필요하지만, 현재 자격 증명에는 없습니다.`]),
		...(others.length === 0 ? [] : [`다음 문제를 해결해야 정상적으로 작동합니다: ${checks(others)}.`]),
	].join(' ');
}
