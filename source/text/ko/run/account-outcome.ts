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
	const said = isOutside ? '로그인할 수 없었으며, 이 계정에서는 아무것도 변경하지 않았습니다' : kinds[kind];
	const name: Line = [part.value(shortName(of)), part.quiet(idBeside(of))];
	return [
		[...name, ...(clusters.length === 0 ? [`: ${said}`] : [])],
		...clusterLines(clusters).map((line): Line => ['  ', ...line]),
	];
}

const kinds: Readonly<Record<Outcome['kind'], string>> = {
	done: '완료',
	'nothing-to-do': '변경할 내용 없음',
	planned: '계획 완료',
	examined: '검사 완료',
	surveyed: '조회 완료',
	'fleet-seen': '조회 완료',
	wired: '변경할 내용 없음',
	exported: '코드로 저장',
	absent: '지정한 대상 없음',
	left: '종료',
	failed: '문제로 중단',
	'rolled-back': '롤백',
	partial: '일부 완료',
	'going-on': '진행 중',
	stopped: '중지',
};
