import {actionsOf} from '../actions-of.ts';
import {type Check, result} from './check.ts';

/** Whether the caller may do what the plan does: the simulator's answer, and where it may not be asked, the list of actions. */
export const permissions: Check = ({observed: {permissions: known, identity}, changes}) => {
	if (!known) {
		return [];
	}

	const subject = identity?.arn ?? '';
	if (known.kind === 'unknown') {
		return [result('permissions', subject, {verdict: 'warn', finding: 'unknown', facts: {actions: actionsOf(changes), code: known.why.code}})];
	}

	const {denied} = known;
	return [result('permissions', subject, denied.length > 0 ? {verdict: 'fail', finding: 'denied', facts: {actions: denied}} : undefined)];
};
