import type {ClusterCounts, ClusterState} from '../../../domain/ending/told/cluster-state.ts';
import {counted} from '../forms/counted.ts';

const phrases: Readonly<Record<ClusterState['state'], (cluster: string, where: string) => string>> = {
	done: (cluster, where) => `${cluster}${where === '' ? '' : `, ${where}에서 Agent 실행 중`}`,
	failed: (cluster, where) => `${cluster} 실패${where === '' ? '' : `, ${where}에서 Agent 실행 중`}`,
	'rolling-out': cluster => `${cluster} 배포 중`,
	changing: cluster => `${cluster} 변경 중`,
	waiting: cluster => `${cluster} 대기 중`,
};

/** `클러스터 10개 중 2개 완료: prod-b(us-east-1), 인스턴스 3개 중 3개에서 Agent 실행 중`. */
export function clusterState(
	{cluster, region, state, running, eligible}: ClusterState,
	{done, failed, of}: ClusterCounts,
): string {
	const where = eligible === 0 ? '' : `${counted('인스턴스', eligible)} 중 ${running}개`;
	const all = `${counted('클러스터', of)} 중 ${done}개 완료${failed === 0 ? '' : `, ${failed}개 실패`}`;
	return `${all}: ${phrases[state](`${cluster}(${region})`, where)}`;
}
