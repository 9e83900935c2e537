import type {LeftAlone} from '../../../domain/plan/plan.ts';
import {listed} from '../forms/listed.ts';
import {owner} from '../account/owner.ts';

type Left = Pick<LeftAlone, 'why' | 'owner' | 'containers'>;

/** Why a cluster's hosts get no Agent of this tool: `left alone, because …`. The subject is `it` or a name. */
export function leftAlone(left: Left, subject: string): string {
	return `left alone, because ${because(left, subject)}`;
}

function because({why, owner: whose, containers = []}: Left, subject: string): string {
	const by = whose === undefined ? '' : `, ${owner(whose)}`;
	switch (why) {
		case 'name-taken': {
			return `${subject} isn't ours and has the name that ours would take`;
		}

		case 'foreign-agent': {
			return `${subject} is an Agent that this tool didn't install${by}`;
		}

		// ECS runs as many as were asked for, wherever there is room.
		case 'replica-agent': {
			return `${subject} is an Agent in a REPLICA service, which doesn't follow the instances${by}`;
		}

		case 'nothing-before': {
			return `nothing is known to have run before in ${subject}`;
		}

		case 'perhaps-agent': {
			return `${subject} is perhaps an Agent, in container ${listed(containers, 3)}${by}`;
		}

		case 'several-agents': {
			return `${subject} has several Agents in a task, ${listed(containers, 3)}${by}`;
		}
	}
}
