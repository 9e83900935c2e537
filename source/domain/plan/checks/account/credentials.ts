import {secondsOf} from '../../../kit/instant.ts';
import {type Check, type CheckInput, type Finding, result} from '../check.ts';

/**
Minutes that a rollout may well take: DAEMON services a few, Managed Instances about ten for each batch of instances.
*/
const serviceMinutes = 15;
const batchMinutes = 10;

/** Whether the session lasts until the rollout is over: expiry against the time such a rollout takes. */
export const credentials: Check = input => {
	const {
		observed: {identity},
		now,
	} = input;
	if (!identity) {
		return [];
	}

	const expires = secondsOf(identity.expires);
	// A session from the environment ends some time, and nobody says when.
	if (expires === undefined && identity.arn.includes(':sts:')) {
		return [];
	}

	// Long-lived keys carry no expiry: nothing can end in the middle.
	const minutes = expires === undefined ? Infinity : Math.floor((expires - now / 1000) / 60);
	return [result('credentials-outlive-rollout', identity.account, finding({minutes, needed: minutesNeeded(input)}))];
};

type Minutes = {readonly minutes: number; readonly needed: number};

function finding(facts: Minutes): Finding | undefined {
	if (facts.minutes >= facts.needed) {
		return undefined;
	}

	// An ended session only warns the plan when it is made again; a rollout that outlives it goes on without us.
	return facts.minutes < 1
		? {verdict: 'fail', finding: 'expired', facts}
		: {verdict: 'warn', finding: 'expires-soon', facts};
}

function minutesNeeded({targets, choices}: CheckInput): number {
	// Each batch drains instances, starts new ones and moves tasks (DOC: minutes a batch, with no upper bound given).
	const isManaged = targets.some(({group}) => group.platform === 'managed-instances');
	const batches = Math.ceil(100 / choices.settings.drainPercent);
	return isManaged ? batches * batchMinutes : serviceMinutes;
}
