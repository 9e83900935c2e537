import type {Obstacle} from '../../../choices/problem/obstacle.ts';
import type {Target} from '../../plan.ts';
import {perTarget} from '../check.ts';

/** The least that an Agent with few features lives on: MiB and CPU units. */
const least = {memory: 256, cpu: 50};

/**
On how many instances the Agent will run, with what stands in its way on the others; smaller sizes that would fit are
offered.
*/
export const forecast = perTarget('forecast', target => {
	const {instances, eligible, runsOn} = target.forecast;
	if (eligible === 0) {
		return target.group.platform === 'managed-instances'
			? undefined
			: {verdict: 'fail', finding: 'no-instances', facts: {runsOn, eligible}};
	}

	if (runsOn === eligible) {
		return undefined;
	}

	const blocked = instances.filter(({instance, obstacles}) => instance.status === 'ACTIVE' && obstacles.length > 0);
	return {
		verdict: runsOn === 0 ? 'fail' : 'warn',
		finding: runsOn === 0 ? 'nowhere' : 'partly',
		facts: {runsOn, eligible},
		instances: blocked.map(({instance: {id}, obstacles}) => ({id, ...(obstacles[0] && {obstacle: obstacles[0]})})),
		fixes: [...smaller(target, 'memory'), ...smaller(target, 'cpu')],
	};
});

function smaller({forecast: {instances}}: Target, kind: 'memory' | 'cpu'): readonly string[] {
	const rooms = instances
		.flatMap(({obstacles}) => obstacles)
		.flatMap((obstacle: Obstacle) => (obstacle.kind === kind ? [obstacle.has] : []));
	const room = Math.min(...rooms);
	return rooms.length > 0 && room >= least[kind] ? [`--${kind} ${room}`] : [];
}
