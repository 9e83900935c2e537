import {type Check, result} from '../check.ts';

/** AWS refuses signatures that are more than five minutes off, and reads like this one begin to fail before. */
const limits = {fail: 240, warn: 60};

/** Whether this machine's clock agrees with AWS's. */
export const clockSkew: Check = ({observed: {clockSkew: skew, identity}}) => {
	if (skew === undefined) {
		return [];
	}

	// The sign is kept for the text: what to set right is this machine's clock, whichever way it is off.
	const seconds = Math.abs(Math.round(skew));
	const verdict = seconds >= limits.fail ? 'fail' : 'warn';
	return [
		result(
			'clock-skew',
			identity?.account ?? '',
			seconds < limits.warn ? undefined : {verdict, finding: skew > 0 ? 'behind' : 'ahead', facts: {seconds}},
		),
	];
};
