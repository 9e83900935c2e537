import type {Change} from './change.ts';
import {isReference} from './reference.ts';

const services: ReadonlyArray<readonly [RegExp, string]> = [
	[/secret/v, 'secretsmanager'],
	[/parameter/v, 'ssm'],
	[/role/v, 'iam'],
];

/** The IAM actions that a plan's changes need, each once: an action is named like its operation. */
export function actionsOf(changes: readonly Change[]): readonly string[] {
	return [...new Set(changes.flatMap(change => [own(change), ...beside(change)]))].toSorted((a, b) => Number(a > b) - Number(a < b));
}

function own({kind}: Change): string {
	const service = services.find(([pattern]) => pattern.test(kind))?.[1] ?? 'ecs';
	const operation = kind.split('-').map(word => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`).join('');
	return `${service}:${operation}`;
}

/** Handing a role to tasks and putting tags on what is created are permissions of their own. */
function beside({kind, request}: Change): readonly string[] {
	const hasRole = request.executionRoleArn !== undefined || request.taskRoleArn !== undefined;
	const hasTags = (request.tags ?? request.Tags) !== undefined && !isReference(request.tags ?? request.Tags ?? '');
	const tagging: Readonly<Record<string, string>> = {
		'create-secret': 'secretsmanager:TagResource', 'put-parameter': 'ssm:AddTagsToResource', 'create-role': 'iam:TagRole',
	};
	return [...(hasRole ? ['iam:PassRole'] : []), ...(hasTags ? [tagging[kind] ?? 'ecs:TagResource'] : [])];
}
