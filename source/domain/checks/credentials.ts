import {secondsOf} from '../instant.ts';
import type {Check, CheckInput} from './check.ts';
import {result} from './check.ts';

/** Minutes that a rollout may well take: DAEMON services a few, Managed Instances about ten for each batch of instances. */
const serviceMinutes = 15;
const batchMinutes = 10;

/** Whether the session lasts until the rollout is over: expiry against the time such a rollout takes. */
export const credentials: Check = input => {
	const {observed: {identity}, now} = input;
	if (!identity) {
		return [];
	}

	const expires = secondsOf(identity.expires);
	const minutes = expires === undefined ? Infinity : Math.floor((expires - (now / 1000)) / 60);
	const needed = minutesNeeded(input);
	const facts = {minutes, needed};
	if (minutes < 1) {
		return [result('credentials-outlive-rollout', identity.account, {verdict: 'fail', finding: 'expired', facts})];
	}

	return [result('credentials-outlive-rollout', identity.account, minutes < needed ? {verdict: 'warn', finding: 'expires-soon', facts} : undefined)];
};

function minutesNeeded({targets, choices}: CheckInput): number {
	const isManaged = targets.some(({group}) => group.platform === 'managed-instances');
	return isManaged ? Math.ceil(100 / (choices.settings?.drainPercent ?? 25)) * batchMinutes : serviceMinutes;
}
