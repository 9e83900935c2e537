import {sites} from '../../domain/account/site.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import type {CloudFormationWords} from '../../text/code/cloudformation-words.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import {ruleOf} from '../template/parameter-patterns.ts';
import type {Parameter, ParameterKind} from '../template/template.ts';
import type {Names} from './names.ts';

/** A parameter of a template; `running` is the ARN of the revision that a service runs, which an import is told. */
export type Asked = Omit<Parameter, 'kind'> & {readonly kind: ParameterKind | 'running'};

/** Parameters as a template asks for them, with what each takes. */
export function parameterSection(parameters: readonly Asked[], names: Names, words: CodeWords): JsonObject {
	return Object.fromEntries(
		parameters.map(parameter => [names.parameter(parameter.name), parameterOf(parameter, words)]),
	);
}

/** One of them, without its name. */
export function parameterOf(
	{kind, value, variable = ''}: Omit<Asked, 'name'>,
	{parameters, cloudformation}: CodeWords,
): JsonObject {
	const isSecret = isSecretKind(kind);
	return {
		Type: 'String',
		Description: kind === 'running' ? cloudformation.running : parameters[kind](variable),
		...(isSecret ? {NoEcho: true} : value !== undefined && {Default: value}),
		...constraint(kind, isSecret ? undefined : value, cloudformation),
	};
}

/** What no console and no answer of the API may show. */
export function isSecretKind(kind: Asked['kind']): boolean {
	return kind === 'api-key' || kind === 'in-clear';
}

/** What each kind takes. */
function constraint(kind: Asked['kind'], value: string | undefined, {takes}: CloudFormationWords): JsonObject {
	if (kind === 'site') {
		return {AllowedValues: [...new Set([...sites, ...(value === undefined ? [] : [value])])]};
	}

	const rule = kind === 'running' ? undefined : ruleOf({kind, ...(value !== undefined && {value})});
	return rule ? {AllowedPattern: rule.pattern, ConstraintDescription: takes[rule.of]} : {};
}

/** Parameters in the order and under the headings in which the console asks for them. */
export function parameterGroups(
	parameters: readonly Asked[],
	names: Names,
	{groups}: CloudFormationWords,
): readonly JsonObject[] {
	return [
		{Label: groups.place, kinds: ['cluster', 'execution-role']},
		{Label: groups.datadog, kinds: ['api-key', 'key-reference', 'site', 'env']},
		{Label: groups.agent, kinds: ['version', 'in-clear', 'running']},
	].flatMap(({Label, kinds}) => {
		const own = parameters.filter(({kind}) => kinds.includes(kind)).map(({name}) => names.parameter(name));
		return own.length > 0 ? [{Label: {default: Label}, Parameters: own}] : [];
	});
}
