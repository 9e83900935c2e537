import {changeStatements} from '../../../iam/change-statements.ts';
import type {Permissions} from '../../../account/observed.ts';
import {permissionNeeds} from '../../permissions/permission-needs.ts';
import {type Check, type CheckInput, result} from '../check.ts';

/**
Whether the caller may do what the plan does: the simulator's answer, and where it may not be asked, the list of
actions.
*/
export const permissions: Check = input => {
	const {
		observed: {permissions: known, identity},
		changes,
	} = input;
	// Not asked yet: the plan is made first, as it says what has to be allowed.
	if (!known) {
		return [];
	}

	const subject = identity?.arn ?? '';
	if (known.kind === 'unknown') {
		return [
			result('permissions', subject, {
				verdict: 'warn',
				finding: 'unknown',
				facts: {
					actions: identity ? permissionNeeds(changes, identity).map(({action}) => action) : [],
					code: known.why.problem.code,
				},
			}),
		];
	}

	return known.denied.length > 0 ? denials(known, input) : [result('permissions', subject, undefined)];
};

/** One result for each kind of policy that denies: what has to be changed differs, and often who may change it. */
function denials(
	{denied, limits = {}}: Extract<Permissions, {kind: 'known'}>,
	{observed: {identity}, changes}: CheckInput,
) {
	const needs = identity ? permissionNeeds(changes, identity) : [];
	const kinds = [
		{finding: 'denied'},
		{finding: 'denied-by-boundary', limit: 'boundary'},
		{finding: 'denied-by-organization', limit: 'scp'},
		{finding: 'denied-explicitly', limit: 'explicit'},
		{finding: 'boundary-required', limit: 'boundary-required'},
	] as const;
	return kinds.flatMap(({finding, ...kind}) => {
		const limit = 'limit' in kind ? kind.limit : undefined;
		const actions = denied.filter(action => limits[action] === limit);
		// Statements and not action names: they can be pasted into the policy that lacks them.
		const statements = changeStatements(needs.filter(({action}) => actions.includes(action))).map(statement =>
			JSON.stringify(statement),
		);
		return actions.length === 0
			? []
			: [result('permissions', identity?.arn ?? '', {verdict: 'fail', finding, facts: {actions, statements}})];
	});
}
