import type {CodeKind} from '../../domain/code/code-resource.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {isObject} from '../../domain/kit/shape.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import {serviceLines} from '../template/service-lines.ts';
import type {Labelled, Template} from '../template/template.ts';
import type {Arguments} from './arguments/arguments.ts';
import {daemonDefinitionArguments} from './arguments/daemon-task-definition.ts';
import {daemonArguments, serviceArguments} from './arguments/service.ts';
import {parameterArguments, roleArguments, secretArguments} from './arguments/shared.ts';
import {taskDefinitionArguments} from './arguments/task-definition.ts';
import {addressOf, hasRegions, identifier, keyVersion, reachIn, reached, typeOf} from './around.ts';
import {grantsOf, policyOf} from './grants.ts';
import {attribute, block, type Part} from './hcl/body.ts';
import {bare, plain} from './hcl/expression.ts';
import {renderArguments, type Rendered} from './render-arguments.ts';
import {valueOf, type Writer} from './values.ts';

export type Around = {readonly template: Template; readonly words: CodeWords};

const tables: Readonly<Record<Exclude<CodeKind, 'role-policy'>, Arguments>> = {
	secret: secretArguments,
	parameter: parameterArguments,
	role: roleArguments,
	'task-definition': taskDefinitionArguments,
	service: serviceArguments,
	'daemon-task-definition': daemonDefinitionArguments,
	daemon: daemonArguments,
};

/** One of ours as the blocks that make it, with what no argument says. */
export function renderResource(resource: Labelled, around: Around): Rendered {
	const {template, words} = around;
	const writer = writerFor(resource, around);
	switch (resource.kind) {
		case 'role-policy': {
			return {parts: policyOf(resource, template, writer).map(({part}) => part), unsaid: []};
		}

		case 'role': {
			const role = whole(resource, around, {input: resource.input});
			return {...role, parts: [...role.parts, ...grantsOf(resource, template, writer).map(({part}) => part)]};
		}

		case 'secret': {
			const {SecretString, ...input} = resource.input;
			const secret = whole(resource, around, {input});
			return {...secret, parts: [...secret.parts, secretVersion(resource, SecretString, around)]};
		}

		case 'parameter': {
			const {Value, ...input} = resource.input;
			return whole(resource, around, {
				input,
				parts: [
					attribute('value_wo', valueOf(Value, writer), {comment: words.terraform.writeOnly}),
					attribute('value_wo_version', bare(`var.${keyVersion}`), {comment: words.terraform.writeOnly}),
				],
			});
		}

		case 'task-definition': {
			const parts = [attribute('skip_destroy', bare('true'), {comment: words.terraform.keepsRevisions})];
			return whole(resource, around, {input: resource.input, parts, path: ''});
		}

		case 'daemon-task-definition': {
			return whole(resource, around, {input: resource.input, path: ''});
		}

		case 'service': {
			const parts = [
				attribute('wait_for_steady_state', bare('true'), {comment: words.terraform.waits}),
				...dependsOn(resource, around),
			];
			return whole(resource, around, {...daemonsOwn(resource.input), parts, path: ''});
		}

		case 'daemon': {
			return whole(resource, around, {input: resource.input, parts: dependsOn(resource, around)});
		}
	}
}

/** How a resource's values are written. */
export function writerFor(resource: Labelled, {template, words}: Around): Writer {
	const told = new Map(serviceLines(resource, words).map(({path, text}) => [path, text]));
	return {
		reach: reachIn(template, resource),
		because(path) {
			const reason = resource.reasons[path];
			return reason ? words.because(reason) : told.get(path);
		},
	};
}

type Written = {
	readonly input: JsonObject;
	/** What stands behind the arguments, before the tags. */
	readonly parts?: readonly Part[];
	readonly path?: string;
	readonly unsaid?: Rendered['unsaid'];
};

function whole(resource: Labelled, around: Around, {input, parts = [], path, unsaid = []}: Written): Rendered {
	const {kind, region, label} = resource;
	if (kind === 'role-policy') {
		return {parts: [], unsaid: []};
	}

	const rendered = renderArguments(input, tables[kind], writerFor(resource, around), path);
	const isTags = (part: Part) => part.kind === 'attribute' && part.name === 'tags';
	const isOrder = (part: Part) => part.kind === 'attribute' && part.name === 'depends_on';
	const place = hasRegions(around.template) && kind !== 'role' ? [attribute('region', plain(region))] : [];
	const body = [
		...place,
		...rendered.parts.filter(part => !isTags(part)),
		...parts.filter(part => !isOrder(part)),
		...rendered.parts.filter(part => isTags(part)),
		...parts.filter(part => isOrder(part)),
	];
	return {
		parts: [block('resource', [typeOf[kind], identifier(label)], body)],
		unsaid: [...rendered.unsaid, ...unsaid],
	};
}

function secretVersion(secret: Labelled, value: JsonObject[string], around: Around): Part {
	const {template, words} = around;
	const place = hasRegions(template) ? [attribute('region', plain(secret.region))] : [];
	return block(
		'resource',
		['aws_secretsmanager_secret_version', identifier(secret.label)],
		[
			...place,
			attribute('secret_id', bare(`${addressOf(secret)}.id`)),
			attribute('secret_string_wo', valueOf(value, writerFor(secret, around)), {
				comment: words.terraform.writeOnly,
			}),
			attribute('secret_string_wo_version', bare(`var.${keyVersion}`), {comment: words.terraform.writeOnly}),
		],
	);
}

/** Of a DAEMON the provider sends neither a maximum nor a minimum of 100 (r/ecs_service). */
function daemonsOwn(input: JsonObject): Pick<Written, 'input' | 'unsaid'> {
	const {deploymentConfiguration, ...rest} = input;
	if (input.schedulingStrategy !== 'DAEMON' || !isObject(deploymentConfiguration)) {
		return {input};
	}

	const {maximumPercent, minimumHealthyPercent, ...others} = deploymentConfiguration;
	const isMinimumSent = minimumHealthyPercent !== undefined && minimumHealthyPercent !== 100;
	const unsent = [
		...(maximumPercent === undefined || maximumPercent === 100
			? []
			: [{path: 'deploymentConfiguration/maximumPercent', value: maximumPercent}]),
		...(minimumHealthyPercent === 100
			? [{path: 'deploymentConfiguration/minimumHealthyPercent', value: minimumHealthyPercent}]
			: []),
	];
	return {
		input: {...rest, deploymentConfiguration: {...(isMinimumSent && {minimumHealthyPercent}), ...others}},
		unsaid: unsent,
	};
}

/**
A task that starts before its role may read the key, or before the key is there, fails; references alone do not make it
wait for them.
*/
export function dependsOn(resource: Labelled, around: Around): readonly Part[] {
	const {template} = around;
	const definitions = reached(resource.input, template);
	const used = definitions.flatMap(({input}) => reached(input, template));
	const needed = [
		...used
			.flatMap(one => (one.kind === 'role' ? grantsOf(one, template, writerFor(one, around)) : []))
			.map(extra => extra.address),
		...template.resources.filter(({kind}) => kind === 'role-policy').map(one => addressOf(one)),
		...used
			.filter(({kind}) => kind === 'secret')
			.map(({label}) => `aws_secretsmanager_secret_version.${identifier(label)}`),
	];
	return needed.length === 0
		? []
		: [
				attribute('depends_on', {
					kind: 'list',
					items: [...new Set(needed)].map(address => ({value: bare(address)})),
				}),
			];
}
