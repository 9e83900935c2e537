import type {ClusterCounts, ClusterState} from '../../../domain/ending/told/cluster-state.ts';
import {among} from '../forms/among.ts';

const phrases: Readonly<Record<ClusterState['state'], (cluster: string, where: string) => string>> = {
	done: (cluster, where) => `${cluster}${where === '' ? '' : `、Agent が${where}で実行中`}`,
	failed: (cluster, where) => `${cluster} が失敗${where === '' ? '' : `、Agent が${where}で実行中`}`,
	'rolling-out': cluster => `${cluster} をロールアウト中`,
	changing: cluster => `${cluster} を変更中`,
	waiting: cluster => `${cluster} が待機中`,
};

/** `クラスター10個中2個が完了: prod-b (us-east-1)、Agent がインスタンス3台中3台で実行中`. */
export function clusterState(
	{cluster, region, state, running, eligible}: ClusterState,
	{done, failed, of}: ClusterCounts,
): string {
	const where = eligible === 0 ? '' : `インスタンス${among(running, eligible, '台')}`;
	const all = `クラスター${among(done, of, '個')}が完了${failed === 0 ? '' : `、${failed}個が失敗`}`;
	return `${all}: ${phrases[state](`${cluster} (${region})`, where)}`;
}
