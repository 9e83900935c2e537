import {ownRole} from '../../../agent/own-role.ts';
import type {Need, Of} from '../change-kind.ts';

/** Handing roles to tasks is an action of its own. A role that stands as a reference is the one that a plan makes. */
export const passingRoles: Of<readonly Need[]> = ({request}, {partition, account}, made = {}) => {
	// A definition may name a role by its name alone; IAM is asked about ARNs.
	const arn = (name: string) => (name.startsWith('arn:') ? name : `arn:${partition}:iam::${account}:role/${name}`);
	return [request.executionRoleArn, request.taskRoleArn]
		.filter(role => role !== undefined && role !== '')
		.map(role => ({
			action: 'iam:PassRole',
			resource: arn(typeof role === 'string' ? role : (made.role ?? ownRole)),
		}));
};
