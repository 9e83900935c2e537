import type {Observed} from '../../account/observed.ts';
import {roleWithPath} from '../../account/execution-role.ts';
import {isRoleNamed} from '../../account/left/user.ts';
import {isOwn} from '../../agent/own-tags.ts';
import type {Change} from '../change.ts';
import {goes} from './delete-agent.ts';
import type {Removing} from './remove-revisions.ts';
import {notSeen, whyStays, type Lookout} from './uses.ts';

type Place = {readonly region: string; readonly lookout: Lookout; readonly needs: readonly string[]};

/**
The role that this tool made, where no definition names it any more: first what it holds, as IAM deletes no role that
has a policy ("Cannot delete entity, must detach all policies first"; IAM API, DeleteRole). It is of all regions.
*/
export function removeRole({executionRole: role}: Observed, place: Place): Removing {
	const {region, lookout} = place;
	if (role?.kind === 'unreadable') {
		const why = {kind: 'unread', unseen: notSeen([role.unread], region)} as const;
		return {changes: [], stays: [{kind: 'role', name: role.name, region, why}]};
	}

	if (role?.kind !== 'found' || !isOwn(role.tags)) {
		return {changes: [], stays: []};
	}

	const {arn, name, inlinePolicies, managedPolicies} = role;
	const subject = roleWithPath(arn);
	const why = whyStays(
		{
			kind: 'role',
			name: subject,
			region,
			isUsedBy: ({references}) => references.some(reference => isRoleNamed(reference, arn)),
		},
		lookout,
	);
	if (why) {
		return {changes: [], stays: [{kind: 'role', name: subject, region, why}]};
	}

	const shared = {action: 'remove', region, subject, needs: place.needs} as const;
	const policies = [
		...Object.keys(inlinePolicies).map((policy): Change => ({
			...shared,
			id: `delete-role-policy-${policy}`,
			kind: 'delete-role-policy',
			request: {RoleName: name, PolicyName: policy},
			diff: [goes({noun: 'policy', path: `${name}/policies/${policy}`, name: policy})],
		})),
		...managedPolicies.map((policy): Change => ({
			...shared,
			id: `detach-role-policy-${policy}`,
			kind: 'detach-role-policy',
			request: {RoleName: name, PolicyArn: policy},
			diff: [
				goes({noun: 'policy', path: `${name}/policies/${policy}`, name: policy.split('/').at(-1) ?? policy}),
			],
		})),
	];
	return {
		changes: [
			...policies,
			{
				...shared,
				id: 'delete-role',
				kind: 'delete-role',
				request: {RoleName: name},
				needs: [...place.needs, ...policies.map(({id}) => id)],
				diff: [goes({noun: 'role', path: name, name: subject, risk: true, reason: unused(lookout)})],
			},
		],
		stays: [],
	};
}

/** Why it may go. */
export function unused({users, regions}: Lookout) {
	return {kind: 'unused', looked: users.length, regions} as const;
}
