import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Outcome} from '../../../domain/ending/outcome.ts';
import {checks} from '../checks/checks.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';

/** How an export ended. Who deploys code may be somebody else: what failed for the one who wrote it is told to them. */
export function codeWritten(of: Extract<Outcome, {readonly kind: 'exported'}>): string {
	const bad = of.checks.filter(({verdict}) => verdict === 'fail');
	if (bad.length === 0) {
		return '何も変更していません。コードを確認してからデプロイしてください。';
	}

	const isLacked = ({id}: CheckResult) => id === 'permissions';
	const lacked = bad.filter(check => isLacked(check)).flatMap(({facts: {actions}}) => actions);
	const actions = spaced(listed([...new Set(lacked.map(String))]));
	const others = bad.filter(check => !isLacked(check));
	return [
		'何も変更しておらず、コードを書き出しました。',
		...(lacked.length === 0
			? []
			: [`デプロイする人には ${actions}のアクセス許可が必要ですが、現在の認証情報にはありません。`]),
		...(others.length === 0 ? [] : [`次の問題を解消するまで、正しく動作しません: ${checks(others)}。`]),
	].join('');
}
