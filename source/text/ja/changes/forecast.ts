import type {Obstacle} from '../../../domain/choices/problem/obstacle.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Target} from '../../../domain/plan/plan.ts';
import type {Share} from '../../../domain/plan/forecast/account-plan.ts';
import {part} from '../../part.ts';
import {obstacle} from '../checks/obstacle.ts';
import {among} from '../forms/among.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {shareOfAll} from './share-of-all.ts';

/** More clusters are counted. */
const named = 3;

/** Reasons beyond these stand in the checks. */
const most = 2;

/** `isRefused`: a check failed, so that nothing comes of it. `share`: how much of what was found it reaches. */
type Standing = {readonly isRefused: boolean; readonly share?: Share | undefined};

/** `shop-prod のインスタンス12台中9台で実行します。3台は実行不可 (ポート 8126/tcp は web:1 が使用中)。` */
export function forecast(targets: readonly Target[], {isRefused, share}: Standing): Line {
	const active = targets.flatMap(target =>
		target.forecast.instances.filter(({instance}) => instance.status === 'ACTIVE'),
	);
	if (active.length === 0) {
		return [];
	}

	const runsOn = targets.reduce((sum, target) => sum + target.forecast.runsOn, 0);
	const clusters = [
		...new Set(targets.map(({group: {cluster, region}, isNamesake}) => clusterName({cluster, region, isNamesake}))),
	];
	const total = new Set(targets.map(({group}) => group.clusterArn)).size;
	const regions = new Set(targets.map(({group}) => group.region)).size;
	const reasons = counted(active.flatMap(({obstacles}) => (obstacles[0] ? reason(obstacles[0]) : [])));
	const instances = `のインスタンス${among(runsOn, active.length, '台')}`;
	return [
		...(total > named
			? [`リージョン${regions}個、クラスター${total}個${instances}`]
			: [part.value(listed(clusters, named)), ` ${instances}`]),
		total > 1 ? spaced(shareOfAll(share)) : '',
		isRefused ? 'で実行できる見込みです' : 'で実行します',
		...reasons.slice(0, most).map(([why, count]) => `。${count}台は${why}`),
		reasons.length > most ? '。ほかの理由もあります' : '',
		'。',
	];
}

/** Without what differs from one instance to the next. */
function reason(of: Obstacle): string {
	switch (of.kind) {
		case 'memory': {
			return `実行不可 (メモリの空きが ${of.needs} MiB 未満)`;
		}

		case 'cpu': {
			return `実行不可 (CPU の空きが ${of.needs} ユニット未満)`;
		}

		case 'port':
		case 'attribute':
		case 'constraint':
		case 'runtime-platform':
		case 'agent-disconnected':
		case 'status': {
			return `実行不可 (${obstacle(of)})`;
		}

		case 'untold': {
			return `判断不可 (${obstacle(of)})`;
		}
	}
}

/** Each once with how often it comes, the most frequent first. */
function counted(reasons: readonly string[]): ReadonlyArray<readonly [string, number]> {
	const counts = new Map<string, number>();
	for (const each of reasons) {
		counts.set(each, (counts.get(each) ?? 0) + 1);
	}

	return [...counts].toSorted(([, one], [, other]) => other - one);
}
