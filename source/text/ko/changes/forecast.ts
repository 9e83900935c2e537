import type {Obstacle} from '../../../domain/choices/problem/obstacle.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Target} from '../../../domain/plan/plan.ts';
import type {Share} from '../../../domain/plan/forecast/account-plan.ts';
import {part} from '../../part.ts';
import {obstacle} from '../checks/obstacle.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {shareOfAll} from './share-of-all.ts';

/** More clusters are counted. */
const named = 3;

/** Reasons beyond these stand in the checks. */
const most = 2;

/** `isRefused`: a check failed, so that nothing comes of it. `share`: how much of what was found it reaches. */
type Standing = {readonly isRefused: boolean; readonly share?: Share | undefined};

/** `shop-prod의 인스턴스 12개 중 9개에서 실행됩니다. 3개 불가: web:1이 포트 8126/tcp 사용 중` */
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
	const reasons = ranked(active.flatMap(({obstacles}) => (obstacles[0] ? reason(obstacles[0]) : [])));
	return [
		total > named
			? `${counted('리전', regions)}에 있는 ${counted('클러스터', total)}`
			: part.value(listed(clusters, named)),
		`의 ${counted('인스턴스', active.length)} 중 ${number(runsOn)}개`,
		total > 1 ? shareOfAll(share) : '',
		isRefused ? '에서 실행할 수 있습니다.' : '에서 실행됩니다.',
		...reasons.slice(0, most).map(([why, count], index) => `${index === 0 ? ' ' : ', '}${number(count)}개 ${why}`),
		reasons.length > most ? ' 등' : '',
	];
}

/** Without what differs from one instance to the next. */
function reason(of: Obstacle): string {
	switch (of.kind) {
		case 'memory': {
			return `불가: 여유 메모리 ${of.needs} MiB 미만`;
		}

		case 'cpu': {
			return `불가: 여유 CPU 단위 ${of.needs}개 미만`;
		}

		case 'port':
		case 'attribute':
		case 'constraint':
		case 'runtime-platform':
		case 'agent-disconnected':
		case 'status': {
			return `불가: ${obstacle(of)}`;
		}

		case 'untold': {
			return `불확실: ${obstacle(of)}`;
		}
	}
}

/** Each once with how often it comes, the most frequent first. */
function ranked(reasons: readonly string[]): ReadonlyArray<readonly [string, number]> {
	const counts = new Map<string, number>();
	for (const each of reasons) {
		counts.set(each, (counts.get(each) ?? 0) + 1);
	}

	return [...counts].toSorted(([, one], [, other]) => other - one);
}
