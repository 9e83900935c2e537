import {about, notLookedAt, perTarget} from '../check.ts';

/** ECS places nothing on an instance whose ECS agent is away. It is away for moments now and then. */
export const agentConnected = perTarget('agent-connected', ({group}) => {
	const active = group.instances.filter(({status}) => status === 'ACTIVE');
	if (active.length === 0) {
		return notLookedAt;
	}

	const away = active.filter(instance => !instance.agentConnected);
	// Some away is a moment; all away is an instance profile or a network that keeps them from ECS.
	const isAll = away.length === active.length;
	return about(away, {
		verdict: isAll ? 'fail' : 'warn',
		finding: isAll ? 'none-connected' : 'disconnected',
		facts: {away: away.length, of: active.length},
	});
});
