import type {Json} from '../../domain/kit/json.ts';
import {textOf} from '../../domain/kit/shape.ts';
import type {Labelled, Template} from '../template/template.ts';
import {joined} from '../template/token.ts';
import {addressOf, identifier, variableOf} from './around.ts';
import {attribute, block, type Part} from './hcl/body.ts';
import {bare, call, type Expression, plain} from './hcl/expression.ts';
import {valueOf, type Writer} from './values.ts';

/** A resource of the provider that is made for one of ours. */
export type Extra = {readonly address: string; readonly part: Part};

/** What a role that is made here is granted: policies of AWS, and its own. */
export function grantsOf(role: Labelled, {resources}: Pick<Template, 'resources'>, writer: Writer): readonly Extra[] {
	const {managed = [], own = {}} = role.grants ?? {};
	const isOnly = resources.filter(({kind}) => kind === 'role').length === 1;
	const name = attribute('role', bare(`${addressOf(role)}.name`));
	return [
		...managed.map(arn =>
			extra(
				'aws_iam_role_policy_attachment',
				managed.length === 1 ? role.label : `${role.label} ${lastOf(arn)}`,
				[name, attribute('policy_arn', valueOf(managedArn(arn), writer))],
			),
		),
		...Object.entries(own).map(([policy, document]) =>
			extra('aws_iam_role_policy', `${isOnly ? '' : role.label} ${policy.replace(/^dd-ecs-setup-/v, '')}`, [
				attribute('name', plain(policy)),
				name,
				attribute('policy', call('jsonencode', valueOf(document, writer))),
			]),
		),
	];
}

/** A policy for a role that is there. */
export function policyOf(resource: Labelled, template: Template, writer: Writer): readonly Extra[] {
	const {PolicyName, RoleName, PolicyDocument} = resource.input;
	return [
		extra('aws_iam_role_policy', resource.label, [
			attribute('name', valueOf(PolicyName, writer)),
			attribute('role', roleName(textOf(RoleName) ?? '', template)),
			attribute('policy', call('jsonencode', valueOf(PolicyDocument, writer))),
		]),
	];
}

/** Where a variable says which role it is, the policy goes with it. */
function roleName(name: string, {parameters}: Template): Expression {
	const parameter = parameters.find(
		({kind, value}) => kind === 'execution-role' && value?.split('/').at(-1) === name,
	);
	return parameter ? call('basename', bare(`var.${variableOf(parameter)}`)) : plain(name);
}

/** AWS's own policies have the partition in their ARN that they are used in. */
function managedArn(arn: string): Json {
	const own = /^arn:[^:]+(?<rest>:iam::aws:policy\/.+)$/v.exec(arn)?.groups?.rest;
	return own === undefined ? arn : joined('arn:', {$token: 'partition'}, own);
}

function lastOf(arn: string): string {
	return arn.split('/').at(-1) ?? arn;
}

function extra(type: string, label: string, body: readonly Part[]): Extra {
	const name = identifier(label);
	return {address: `${type}.${name}`, part: block('resource', [type, name], body)};
}
