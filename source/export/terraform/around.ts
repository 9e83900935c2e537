import type {Json} from '../../domain/kit/json.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import type {CodeKind} from '../../domain/code/code-resource.ts';
import {words as wordsIn} from '../template/labels.ts';
import type {Labelled, Parameter, Template} from '../template/template.ts';
import {isToken, type Token} from '../template/token.ts';
import {bare, type Expression, plain} from './hcl/expression.ts';
import type {Reachable} from './values.ts';

/** The provider's resource for each kind. */
export const typeOf: Readonly<Record<CodeKind, string>> = {
	secret: 'aws_secretsmanager_secret',
	parameter: 'aws_ssm_parameter',
	role: 'aws_iam_role',
	'role-policy': 'aws_iam_role_policy',
	'task-definition': 'aws_ecs_task_definition',
	service: 'aws_ecs_service',
	'daemon-task-definition': 'aws_ecs_daemon_task_definition',
	daemon: 'aws_ecs_daemon',
};

/** `aws_ecs_service.agent_service`. */
export function addressOf(resource: Pick<Labelled, 'kind' | 'label'>): string {
	return `${typeOf[resource.kind]}.${identifier(resource.label)}`;
}

/** Words as a name of HCL. */
export function identifier(text: string): string {
	return wordsIn(text).replaceAll(' ', '_');
}

/** The names of variables that no parameter has. */
export const keyVersion = 'api_key_version';

/** The variable of a parameter. No parameter takes a name that this code has of its own. */
export function variableOf({name, kind}: Pick<Parameter, 'name' | 'kind'>): string {
	const own = identifier(name);
	const isTaken = ['region', keyVersion].includes(own);
	return kind === 'in-clear' && (isTaken || /^\d/v.test(own)) ? `value_${own}` : own;
}

/** Whether each resource says its region: from two on. */
export function hasRegions({regions}: Template): boolean {
	return regions.length > 1;
}

/** What a token is in a resource of a template. */
export function reachIn(template: Template, resource: Labelled): (token: Reachable) => Expression {
	return token => {
		switch (token.$token) {
			case 'parameter': {
				const parameter = template.parameters.find(({name}) => name === token.name);
				return bare(`var.${parameter ? variableOf(parameter) : identifier(token.name)}`);
			}

			case 'arn': {
				const target = template.resources.find(({id}) => id === token.resource);
				return bare(`${target ? addressOf(target) : identifier(token.resource)}.arn`);
			}

			case 'partition': {
				return bare('data.aws_partition.current.partition');
			}

			case 'account': {
				return bare('data.aws_caller_identity.current.account_id');
			}

			case 'region': {
				return hasRegions(template) ? plain(resource.region) : bare('var.region');
			}
		}
	};
}

/** All tokens in an input, those in tokens too. */
export function tokensIn(value: Json): readonly Token[] {
	if (isToken(value)) {
		const inner: readonly Json[] =
			value.$token === 'join' ? value.parts.map(part => part) : value.$token === 'when' ? [value.item] : [];
		return [value, ...inner.flatMap(part => tokensIn(part))];
	}

	const parts: readonly Json[] = isList(value) ? value : isObject(value) ? Object.values(value) : [];
	return parts.flatMap(part => tokensIn(part));
}

/** The resources of a template whose ARNs stand in an input. */
export function reached(input: Json, {resources}: Template): readonly Labelled[] {
	const ids = new Set(tokensIn(input).flatMap(token => (token.$token === 'arn' ? [token.resource] : [])));
	return resources.filter(({id}) => ids.has(id));
}

/** Whether a definition has the value of a parameter in it: whatever a definition has is in the state. */
export function isKept({name}: Pick<Parameter, 'name'>, {resources}: Template): boolean {
	return resources.some(
		({kind, input}) =>
			(kind === 'task-definition' || kind === 'daemon-task-definition') &&
			tokensIn(input).some(token => token.$token === 'parameter' && token.name === name),
	);
}
