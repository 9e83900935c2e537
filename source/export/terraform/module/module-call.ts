import type {Json, JsonObject} from '../../../domain/kit/json.ts';
import {isObject, objectsOf, textOf} from '../../../domain/kit/shape.ts';
import type {Labelled} from '../../template/template.ts';
import {isToken, type Token} from '../../template/token.ts';
import {snake} from '../arguments/arguments.ts';
import {attribute, block, type Part} from '../hcl/body.ts';
import {bare, type Expression, object, plain} from '../hcl/expression.ts';
import {isConditional, valueOf, type Writer} from '../values.ts';
import {moduleVersion, moduleVariables} from './module-makes.ts';
import type {ModuleSettings} from './module-settings.ts';

/** Where the registry has it. */
export const moduleSource = 'DataDog/ecs-datadog/aws//modules/ecs_ec2';

export type Called = {
	readonly label: string;
	readonly definition: Labelled;
	readonly service: Labelled;
	readonly settings: ModuleSettings;
	readonly writer: Writer;
	/** The cluster's ARN in parts. */
	readonly cluster: Token | string;
	/** Another provider than the one without a name. */
	readonly provider?: string | undefined;
	/** What has to be there before its tasks start. */
	readonly order: readonly Part[];
	/** What the module does otherwise, in sentences. */
	readonly otherwise: readonly string[];
};

/** The module's block, with what it does otherwise than the plan above it. */
export function moduleCall(called: Called): readonly Part[] {
	const {label, definition, service, settings, writer, cluster, provider, order, otherwise} = called;
	const value = (json: Json) => valueOf(json, writer);
	const [agent = {}] = objectsOf(definition.input.containerDefinitions);
	const {input} = definition;
	const optional = (name: string, json: Json) => (json === undefined ? [] : [attribute(name, value(json))]);
	const constraints = objectsOf(service.input.placementConstraints);
	return [
		...otherwise.map((text): Part => ({kind: 'remark', text})),
		block(
			'module',
			[label],
			[
				attribute('source', plain(moduleSource)),
				attribute('version', plain(moduleVersion)),
				...(provider === undefined ? [] : [attribute('providers', object({aws: bare(`aws.${provider}`)}))]),
				attribute('family', value(input.family)),
				attribute('cluster_arn', value(cluster)),
				attribute('service_name', value(service.input.serviceName)),
				...(constraints.length > 0 ? [attribute('service_placement_constraints', value(constraints))] : []),
				...optional('network_mode', input.networkMode),
				...optional('pid_mode', input.pidMode),
				...(input.executionRoleArn === undefined
					? []
					: [
							attribute(
								'execution_role',
								value({arn: input.executionRoleArn, add_dd_ecs_permissions: false}),
							),
						]),
				// No feature calls AWS as the task.
				attribute('create_task_role', bare('false')),
				...image(agent.image, value),
				...optional('dd_cpu', agent.cpu),
				...optional('dd_memory_limit_mib', agent.memory),
				...optional('dd_essential', agent.essential),
				...keyOf(agent, value),
				...features(settings),
				attribute('dd_health_check', health(agent.healthCheck)),
				...rest(agent, settings, value),
				...optional('dd_docker_labels', agent.dockerLabels),
				attribute('skip_destroy', bare('true')),
				attribute('tags', value(tagsOf(input))),
				...order,
			],
		),
	];
}

type Value = (json: Json) => Expression;

/** The registry and the tag are two inputs of the module; an image by its digest is none. */
function image(json: Json, value: Value): readonly Part[] {
	const [first, last] = isToken(json) && json.$token === 'join' ? json.parts : [];
	return typeof first === 'string' && last !== undefined
		? [attribute('dd_registry', plain(first.replace(/:$/v, ''))), attribute('dd_image_version', value(last))]
		: [];
}

function keyOf(agent: JsonObject, value: Value): readonly Part[] {
	const key = objectsOf(agent.secrets).find(({name}) => name === 'DD_API_KEY');
	const inClear = objectsOf(agent.environment).find(({name}) => name === 'DD_API_KEY');
	return key
		? [attribute('dd_api_key_secret', value({arn: key.valueFrom}))]
		: inClear
			? [attribute('dd_api_key', value(inClear.value))]
			: [];
}

function features(settings: ModuleSettings): readonly Part[] {
	const {isApm, isDogstatsd, hasSockets, isOriginDetected, isLogs, isFromAll, isExplorer, isProcesses, paths} =
		settings;
	const flags = (all: Readonly<Record<string, boolean>>) =>
		object(Object.fromEntries(Object.entries(all).map(([name, is]) => [name, bare(String(is))])));
	return [
		attribute('dd_apm', flags({enabled: isApm, socket_enabled: isApm && hasSockets})),
		attribute(
			'dd_dogstatsd',
			object({
				enabled: bare(String(isDogstatsd)),
				socket_enabled: bare(String(isDogstatsd && hasSockets)),
				origin_detection_enabled: bare(String(isOriginDetected)),
				dogstatsd_cardinality: bare('null'),
			}),
		),
		attribute('dd_log_collection', flags({enabled: isLogs, container_collect_all: isFromAll})),
		attribute('dd_orchestrator_explorer', flags({enabled: isExplorer})),
		attribute('dd_process_collection', flags({enabled: isProcesses})),
		attribute('dd_docker_socket_path', plain(paths.docker_sock)),
		attribute('dd_proc_path', plain(paths.proc)),
		attribute('dd_cgroup_path', plain(paths.cgroup)),
	];
}

function health(check: Json): Expression {
	return isObject(check)
		? object(
				Object.fromEntries(
					Object.entries(check).map(([name, of]) => [
						snake(name),
						valueOf(of, {reach: () => bare('null'), because: () => undefined}),
					]),
				),
			)
		: bare('null');
}

/** Variables that the module has no input for, or sets to something else: what is given here wins. */
function rest(agent: JsonObject, settings: ModuleSettings, value: Value): readonly Part[] {
	const own = moduleVariables(settings);
	const environment = Array.isArray(agent.environment) ? (agent.environment as readonly Json[]) : [];
	const site = objectsOf(environment).find(({name}) => name === 'DD_SITE');
	const others = environment.filter(
		item =>
			isConditional(item) ||
			(isObject(item) &&
				item.name !== 'DD_SITE' &&
				item.name !== 'DD_API_KEY' &&
				own.get(textOf(item.name) ?? '') !== item.value),
	);
	return [
		...(site ? [attribute('dd_site', value(site.value))] : []),
		...(others.length > 0 ? [attribute('dd_environment', value(others))] : []),
	];
}

function tagsOf({tags}: JsonObject): JsonObject {
	return Object.fromEntries(objectsOf(tags).map(({key, value}) => [textOf(key) ?? '', value]));
}
