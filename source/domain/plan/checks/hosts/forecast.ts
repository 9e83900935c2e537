import type {Changes} from '../../../choices/answers.ts';
import type {Obstacle} from '../../../choices/problem/obstacle.ts';
import type {Target} from '../../plan.ts';
import {type Finding, isRead, notLookedAt, perTarget} from '../check.ts';

/** The least that an Agent with few features lives on: MiB and CPU units. */
const least = {memory: 256, cpu: 50};

/**
On how many instances the Agent will run, with what stands in its way on the others; smaller sizes that would fit are
offered. Instances that ECS leaves out are told, and not held against the run: constraints are somebody's wish.
*/
export const forecast = perTarget('forecast', (target, cluster) => {
	const {instances, eligible, runsOn, untold = 0} = target.forecast;
	const blocked = instances.filter(({instance, obstacles}) => instance.status === 'ACTIVE' && obstacles.length > 0);
	const named = blocked.map(({instance: {id}, obstacles}) => ({id, ...(obstacles[0] && {obstacle: obstacles[0]})}));
	if (eligible > runsOn) {
		return {
			verdict: runsOn === 0 ? 'fail' : 'warn',
			finding: runsOn === 0 ? 'nowhere' : 'partly',
			facts: {runsOn, eligible},
			instances: named,
			fixes: [...smaller(target, 'memory'), ...smaller(target, 'cpu')],
		};
	}

	const leftOut = blocked.filter(({obstacles}) => obstacles.some(({kind}) => leavingOut.has(kind))).length;
	return leftOut + untold > 0
		? withLeftOut({runsOn, leftOut, untold}, named)
		: eligible > 0
			? // Of some it may not be known what they have left.
				isRead(cluster, 'instances')
				? undefined
				: notLookedAt
			: // A daemon comes with the instances.
				target.group.platform === 'managed-instances'
				? notLookedAt
				: {verdict: 'fail', finding: 'no-instances', facts: {runsOn, eligible}};
});

const leavingOut: ReadonlySet<Obstacle['kind']> = new Set(['constraint', 'attribute', 'runtime-platform']);

type Counted = {readonly runsOn: number; readonly leftOut: number; readonly untold: number};

function withLeftOut({runsOn, leftOut, untold}: Counted, instances: NonNullable<Finding['instances']>): Finding {
	const of = runsOn + leftOut + untold;
	if (untold > 0) {
		return {verdict: 'warn', finding: 'untold', facts: {runsOn, of, untold}, instances};
	}

	return runsOn === 0
		? {verdict: 'fail', finding: 'all-left-out', instances}
		: {verdict: 'warn', finding: 'left-out', facts: {runsOn, of, leftOut}, instances};
}

function smaller({forecast: {instances}}: Target, kind: 'memory' | 'cpu'): readonly Changes[] {
	const rooms = instances
		.flatMap(({obstacles}) => obstacles)
		.flatMap((obstacle: Obstacle) => (obstacle.kind === kind ? [obstacle.has] : []));
	let room = Infinity;

	for (const one of rooms) {
		room = Math.min(room, one);
	}

	return rooms.length > 0 && room >= least[kind] ? [{[kind]: String(room)}] : [];
}
