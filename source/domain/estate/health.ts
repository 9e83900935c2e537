import type {Rollout} from '../choices/problem/rollout.ts';
import type {Health} from './estate.ts';

/** In seconds: how long a deployment may take until instances that are missing are a gap and no rollout. */
const patience = 900;

/** How an Agent is, from how its rollout stands `seconds` after the deployment began. */
export function healthOf({verdict, counts, unread}: Rollout, seconds: number): Health {
	if (unread) {
		return 'unknown';
	}

	switch (verdict) {
		case 'succeeded': {
			return 'healthy';
		}

		case 'rolled-back': {
			return 'rolled-back';
		}

		case 'failing':
		case 'superseded':
		case 'going-on': {
			return counts.total === 0
				? 'idle'
				: counts.running === counts.total
					? 'healthy'
					: verdict === 'failing'
						? 'failing'
						: seconds < patience
							? 'rolling-out'
							: 'incomplete';
		}
	}
}
