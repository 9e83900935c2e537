import type {Obstacle} from '../../../domain/choices/problem/obstacle.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Target} from '../../../domain/plan/plan.ts';
import type {Share} from '../../../domain/plan/forecast/account-plan.ts';
import {part} from '../../part.ts';
import {obstacle} from '../checks/obstacle.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {shareOfAll} from './share-of-all.ts';

/** More clusters are counted. */
const named = 3;

/** Reasons beyond these stand in the checks. */
const most = 2;

/** `isRefused`: a check failed, so that nothing comes of it. `share`: how much of what was found it reaches. */
type Standing = {readonly isRefused: boolean; readonly share?: Share | undefined};

/** `Runs on 9 of 12 instances of shop-prod; 3 can't: port 8126/tcp is in use by web:1.` */
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
	return [
		`${isRefused ? 'Would run' : 'Runs'} on ${runsOn} of ${plural(active.length, 'instance')} of `,
		total > named
			? `${plural(total, 'cluster')} in ${plural(regions, 'region')}`
			: part.value(listed(clusters, named)),
		total > 1 ? shareOfAll(share) : '',
		...reasons.slice(0, most).map(([why, count]) => `; ${count} ${why}`),
		reasons.length > most ? '; and others' : '',
		'.',
	];
}

/** Without what differs from one instance to the next. */
function reason(of: Obstacle): string {
	switch (of.kind) {
		case 'memory': {
			return `can't: less than ${of.needs} MiB of memory free`;
		}

		case 'cpu': {
			return `can't: less than ${of.needs} CPU units free`;
		}

		case 'port':
		case 'attribute':
		case 'constraint':
		case 'runtime-platform':
		case 'agent-disconnected':
		case 'status': {
			return `can't: ${obstacle(of)}`;
		}

		case 'untold': {
			return `perhaps not: ${obstacle(of)}`;
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
