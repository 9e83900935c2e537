import type {PermissionNeed} from './permission-need.ts';
import {taskPrincipal, type Statement} from './policy.ts';

/**
The statements that allow exactly these needs: one for each set of resources, and roles handed to ECS tasks and nobody
else.
*/
export function changeStatements(needs: readonly PermissionNeed[]): readonly Statement[] {
	const groups = new Map<string, PermissionNeed[]>();
	for (const need of needs) {
		const key = need.action === 'iam:PassRole' ? 'pass' : need.resources.join(' ');
		groups.set(key, [...(groups.get(key) ?? []), need]);
	}

	return [...groups].map(([key, group]): Statement => ({
		...(key === 'pass' && {Sid: 'PassRolesToTasks'}),
		Effect: 'Allow',
		Action: group.map(({action}) => action),
		Resource: [...new Set(group.flatMap(({resources}) => resources))],
		...(key === 'pass' && {Condition: {StringEquals: {'iam:PassedToService': taskPrincipal}}}),
	}));
}
