import type {Registered} from '../account/registered.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import {isInClear} from '../agent/in-clear.ts';
import {instead, type Invocation} from '../choices/invocation.ts';
import {ownerOf} from '../found/owner-of.ts';
import {tagList} from '../agent/own-tags.ts';
import {resultOf} from '../kit/reference.ts';
import type {Json, JsonObject} from '../kit/json.ts';
import {isObject, textOf} from '../kit/shape.ts';
import type {Change} from '../plan/change.ts';
import {diffDefinition, diffService} from '../plan/diff/diff.ts';
import {areEqualDefinitions} from '../plan/normalise/normalise.ts';
import {serverFields} from '../plan/normalise/server-fields.ts';
import {agentOf} from './agent-of.ts';
import {platformsWithoutAgent, type Workload} from './workload.ts';
import type {WiringAgent} from './draft.ts';
import {inOrder, type WiringNote} from './note.ts';
import {socketsInstead} from './way-to-agent.ts';
import {wire} from './wire.ts';

/** What a service needs to send to the Agent of its hosts: a new definition, and what else has to be known. */
export type ServiceWiring = {
	readonly cluster: string;
	readonly region: string;
	readonly service: string;
	/** Of its definition; absent where ECS decides. */
	readonly network?: string;
	readonly containers: readonly string[];
	readonly agent: Pick<WiringAgent, 'name' | 'platform' | 'networkMode' | 'features'>;
	/** A registration and an update of the service, as this tool would send them, or none where nothing is missing. */
	readonly changes: readonly Change[];
	readonly notes: readonly WiringNote[];
	/** The registration with the values that stand in clear in the service's definition; for a file alone. */
	readonly whole: {readonly reveal: () => JsonObject};
};

/** Where its files go unless somebody says otherwise: names of services are names of folders too. */
export function wiringFolder({service}: Pick<ServiceWiring, 'service'>): string {
	return `next-${service}`;
}

type Wanted = {
	readonly containers: readonly string[];
	readonly env?: string;
	/** The run as it would be started again. */
	readonly again: Invocation;
};

/** `undefined` for an application that can't be wired. */
export function makeWiring(app: Workload, {containers, env, again}: Wanted): ServiceWiring | undefined {
	const {service, registered, cluster, reached} = app;
	const there = agentOf(app);
	if (!registered || !there || !reached) {
		return undefined;
	}

	const {agent} = there;
	const {definition: before} = registered;
	const draft = wire(before, agent, {containers, service: service.serviceName, ...(env !== undefined && {env})});
	const isChanged = !areEqualDefinitions(draft.definition, before);
	const without = platformsWithoutAgent(app);
	const controller = controllerOf(app);
	return {
		cluster: cluster.name,
		region: cluster.region,
		service: service.serviceName,
		...(before.networkMode !== undefined && {network: before.networkMode}),
		containers,
		agent: {name: agent.name, platform: agent.platform, networkMode: agent.networkMode, features: agent.features},
		changes: isChanged
			? changesOf(app, registered, {
					definition: closed(draft.definition, registered),
					diff: diffDefinition(closed(before, registered), closed(draft.definition, registered), {
						reasons: draft.reasons,
					}),
				}).filter(({kind}) => kind !== 'update-service' || controller === undefined)
			: [],
		notes: inOrder([
			...there.notes,
			...(without.length > 0 ? [{kind: 'hosts-without-agent', platforms: without} as const] : []),
			...draft.notes,
			...socketsNote(agent, draft.notes, {again, cluster: cluster.name}),
			...(isChanged ? [{kind: 'deployed-by', owner: ownerOf(service.tags, service.createdBy)} as const] : []),
			...(isChanged && controller !== undefined ? [{kind: 'deployment-controller', controller} as const] : []),
		]),
		whole: {reveal: () => registration(draft.definition, registered)},
	};
}

type Install = {readonly again: Invocation; readonly cluster: string};

/** What would be spared by sockets: a changed start, a rule of a security group, or not being reached at all. */
function socketsNote(
	agent: WiringAgent,
	notes: readonly WiringNote[],
	{again, cluster}: Install,
): readonly WiringNote[] {
	const features = socketsInstead(agent);
	const isSpared = notes.some(({kind}) =>
		['unreachable', 'start-unknown', 'start-wrapped', 'security-group'].includes(kind),
	);
	return features === undefined || !isSpared
		? []
		: [
				{
					kind: 'sockets-instead',
					command: instead(again, 'install', {cluster: [cluster], features, env: undefined, json: undefined}),
				},
			];
}

type Made = {readonly definition: TaskDefinition; readonly diff: Change['diff']};

function changesOf({cluster, service}: Workload, registered: Registered, {definition, diff}: Made): readonly Change[] {
	const {name, arn, region} = cluster;
	const register = `register-${region}-${name}-${definition.family}`;
	const taskDefinition = resultOf(register);
	return [
		{
			id: register,
			kind: 'register-task-definition',
			action: 'change',
			region,
			subject: definition.family,
			needs: [],
			request: registration(definition, registered),
			diff,
		},
		{
			id: `update-service-${region}-${name}-${service.serviceName}`,
			kind: 'update-service',
			action: 'change',
			region,
			cluster: name,
			clusterArn: arn,
			subject: service.serviceName,
			isOfApplication: true,
			needs: [register],
			request: {cluster: arn, service: service.serviceName, taskDefinition},
			diff: diffService(service, {...service, taskDefinition}),
		},
	];
}

/** A described definition as RegisterTaskDefinition takes it. Tags stay; those of AWS can't be set. */
function registration(definition: TaskDefinition, {tags}: Registered): JsonObject {
	const own = tagList(Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith('aws:'))));
	return {
		...Object.fromEntries(Object.entries(definition).filter(([field]) => !serverFields.has(field))),
		...(own.length > 0 && {tags: own}),
	};
}

/** Variables of which everybody knows what stands in them. */
const open = /^(?:DD|OTEL)_/v;

/**
The definition with references in the place of values that are somebody else's: what is in a variable of an application
is nobody's business, whatever it looks like, and stands in the file alone that a person asks for.
*/
function closed(definition: TaskDefinition, {arn, definition: before}: Registered): TaskDefinition {
	const isTheirs = (place: string, name: string, value: Json) =>
		before.containerDefinitions.some(
			container =>
				container.name === place &&
				container.environment?.some(one => one.name === name && one.value === value),
		) &&
		(!open.test(name) || isInClear(name, value));
	return {
		...definition,
		containerDefinitions: definition.containerDefinitions.map(container => ({
			...container,
			...(container.environment && {
				environment: container.environment.map(({name, value}) => ({
					name,
					value: isTheirs(container.name, name, value)
						? {$ref: 'there', document: arn, place: container.name, name}
						: value,
				})),
			}),
		})),
	};
}

/** What deploys a service that ECS itself doesn't (UpdateService: only the ECS controller takes a task definition). */
function controllerOf({service: {besides = {}}}: Workload): string | undefined {
	const {deploymentController} = besides;
	return isObject(deploymentController) ? textOf(deploymentController.type) : undefined;
}
