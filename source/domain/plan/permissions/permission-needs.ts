import type {Change} from '../change.ts';
import type {Identity} from '../../account/identity.ts';
import type {Json} from '../../kit/json.ts';
import type {PermissionNeed} from '../../iam/permission-need.ts';
import {ownRole} from '../../iam/own-role.ts';

/**
What the operator must be allowed to do for exactly these changes. Actions are named like operations; handing a role to
tasks and tagging what is created are actions of their own. RegisterTaskDefinition and its counterpart can only be
granted on `*`, and how daemon actions can be narrowed is not documented well enough to rely on (IAM, "Actions,
resources, and condition keys").
*/
export function permissionNeeds(changes: readonly Change[], identity: Identity): readonly PermissionNeed[] {
	const needs = new Map<string, Set<string>>();
	for (const {action, resource} of changes.flatMap(change => [own(change, identity), ...beside(change, identity)])) {
		needs.set(action, (needs.get(action) ?? new Set()).add(resource));
	}

	return [...needs.keys()].toSorted().map(action => ({action, resources: [...(needs.get(action) ?? [])].toSorted()}));
}

type Need = {readonly action: string; readonly resource: string};

function own(change: Change, identity: Identity): Need {
	const operation = change.kind
		.split('-')
		.map(word => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
		.join('');
	return {action: `${serviceOf(change)}:${operation}`, resource: resourceOf(change, identity)};
}

function serviceOf({kind}: Change): 'ecs' | 'iam' | 'secretsmanager' | 'ssm' {
	if (kind.includes('secret')) {
		return 'secretsmanager';
	}

	return kind.includes('parameter') ? 'ssm' : kind.includes('role') ? 'iam' : 'ecs';
}

function resourceOf(change: Change, identity: Identity): string {
	const {kind, region, cluster, subject, request} = change;
	const arn = (service: string, rest: string) =>
		`arn:${identity.partition}:${service}:${service === 'iam' ? '' : region}:${identity.account}:${rest}`;
	switch (serviceOf(change)) {
		case 'secretsmanager': {
			return typeof request.SecretId === 'string'
				? request.SecretId
				: arn('secretsmanager', `secret:${subject}-??????`);
		}

		case 'ssm': {
			return arn('ssm', `parameter/${subject.replace(/^\//v, '')}`);
		}

		case 'iam': {
			return arn('iam', `role/${subject}`);
		}

		case 'ecs': {
			return kind.endsWith('-service')
				? arn('ecs', `service/${cluster}/${subject}`)
				: kind === 'tag-resource'
					? text(request.resourceArn)
					: '*';
		}
	}
}

function beside(change: Change, identity: Identity): readonly Need[] {
	const {kind, request, region, subject} = change;
	const roles = [request.executionRoleArn, request.taskRoleArn].filter(role => role !== undefined);
	const passing = roles.map((role): Need => ({
		action: 'iam:PassRole',
		resource:
			typeof role === 'string' ? role : `arn:${identity.partition}:iam::${identity.account}:role/${ownRole}`,
	}));
	const isTagged = (request.tags ?? request.Tags) !== undefined && kind !== 'tag-resource';
	if (!isTagged) {
		return passing;
	}

	const tagging: Readonly<Partial<Record<Change['kind'], string>>> = {
		'create-secret': 'secretsmanager:TagResource',
		'put-parameter': 'ssm:AddTagsToResource',
		'create-role': 'iam:TagRole',
	};
	const resource =
		kind === 'register-task-definition'
			? `arn:${identity.partition}:ecs:${region}:${identity.account}:task-definition/${subject}:*`
			: resourceOf(change, identity);
	return [...passing, {action: tagging[kind] ?? 'ecs:TagResource', resource}];
}

function text(value: Json): string {
	return typeof value === 'string' ? value : '*';
}
