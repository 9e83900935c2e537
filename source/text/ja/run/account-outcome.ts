import {isSignedOut} from '../../../domain/choices/problem/is-signed-out.ts';
import {idBeside, isSameAccount, shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {AccountOutcome, ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {clusterLines} from './cluster-lines.ts';

/** A line an account, and one each for what happened on its clusters. */
export function accountLines(
	{of, kind, problem: why}: AccountOutcome,
	all: readonly ClusterOutcome[],
): readonly Line[] {
	const clusters = all.filter(one => isSameAccount(one.of, of));
	const isOutside =
		why !== undefined && (of.account === undefined || isSignedOut(why) || why.code === 'role-refused');
	const said = isOutside ? 'サインインできず、何も変更していません' : kinds[kind];
	const name: Line = [part.value(shortName(of)), part.quiet(idBeside(of))];
	return [
		[...name, ...(clusters.length === 0 ? [`: ${said}`] : [])],
		...clusterLines(clusters).map((line): Line => ['  ', ...line]),
	];
}

const kinds: Readonly<Record<Outcome['kind'], string>> = {
	done: '完了',
	'nothing-to-do': '変更なし',
	planned: 'プラン作成済み',
	examined: 'チェック済み',
	surveyed: '確認済み',
	'fleet-seen': '確認済み',
	wired: '変更なし',
	exported: 'コードとして書き出し済み',
	absent: '指定された対象がありません',
	left: '終了',
	failed: '問題が発生して停止',
	'rolled-back': 'ロールバック済み',
	partial: '一部完了',
	'going-on': '継続中',
	stopped: '停止',
};
