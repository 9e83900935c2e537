import {ownRole} from '../../../agent/own-role.ts';
import type {Need, Of} from '../change-kind.ts';

/** Handing roles to tasks is an action of its own. A role that stands as a reference is the one that a plan makes. */
export const passingRoles: Of<readonly Need[]> = ({request}, {partition, account}) =>
	[request.executionRoleArn, request.taskRoleArn]
		.filter(role => role !== undefined)
		.map(role => ({
			action: 'iam:PassRole',
			resource: typeof role === 'string' ? role : `arn:${partition}:iam::${account}:role/${ownRole}`,
		}));
