import type {Cluster} from '../account/cluster.ts';
import type {Registered} from '../account/registered.ts';
import type {JsonObject} from '../kit/json.ts';
import {isReference} from '../kit/reference.ts';
import {textOf} from '../kit/shape.ts';
import {changeFacts} from '../plan/changes/catalogue.ts';
import type {Change} from '../plan/change.ts';
import {definitionOf} from '../plan/normalise/definition-of.ts';
import type {Plan, Target} from '../plan/plan.ts';
import {targetKind} from '../plan/target-id.ts';
import type {Code, CodeResource} from './code-resource.ts';
import {registeredResource} from './code-of-installed.ts';
import {grantsOf} from './grants-of.ts';
import {daemonInput, serviceInput, tagsIn} from './inputs.ts';
import {reasonsIn} from './reasons-in.ts';

/** What a plan leads to, as resources. Pure: the same plan of the same clusters gives the same code. */
export function codeOfPlan(plan: Pick<Plan, 'identity' | 'targets' | 'changes'>, clusters: readonly Cluster[]): Code {
	const {identity, targets} = plan;
	const changes = plan.changes.map(change => ({...change, request: withoutToken(change)}));
	const ofTargets = targets.map(target => targetResources(target, {changes, clusters}));
	const shared = changes.flatMap(change => sharedResource(change, changes));
	const said = new Set([...shared.flatMap(({says}) => says), ...ofTargets.flatMap(({says}) => says)]);
	const byId = new Map(
		[...shared, ...ofTargets].flatMap(({resources}) => resources.map(resource => [resource.id, resource])),
	);
	return {
		identity: {account: identity.account, partition: identity.partition},
		from: 'plan',
		resources: [...byId.values()],
		beside: changes.filter(({id}) => !said.has(id)),
		changes: plan.changes,
	};
}

/** Resources, and the ids of the changes that are said by them. */
type Made = {readonly resources: readonly CodeResource[]; readonly says: readonly string[]};

function withoutToken({kind, request}: Change): JsonObject {
	const {tokenAt} = changeFacts[kind];
	return tokenAt === undefined
		? request
		: Object.fromEntries(Object.entries(request).filter(([name]) => name !== tokenAt));
}

/** A key or a role that the plan makes, with what the role is granted. */
function sharedResource(change: Change, all: readonly Change[]): readonly Made[] {
	const {id, kind, region, subject: name, request, action} = change;
	const common = {id, region, name, reasons: {}};
	if (kind === 'create-secret') {
		return [{resources: [{...common, kind: 'secret', input: request}], says: [id]}];
	}

	if (kind === 'put-parameter' && action === 'add') {
		return [{resources: [{...common, kind: 'parameter', input: request}], says: [id]}];
	}

	const isRoleMade = all.some(one => one.kind === 'create-role');
	if (kind === 'create-role') {
		const {grants, says} = grantsOf(all);
		const input = {...request, AssumeRolePolicyDocument: document(request.AssumeRolePolicyDocument)};
		return [{resources: [{...common, kind: 'role', input, grants}], says: [id, ...says]}];
	}

	if (kind === 'put-role-policy' && !isRoleMade) {
		const input = {...request, PolicyDocument: document(request.PolicyDocument)};
		return [{resources: [{...common, kind: 'role-policy', input}], says: [id]}];
	}

	return [];
}

function document(text: JsonObject[string]): JsonObject {
	return JSON.parse(textOf(text) ?? '{}') as JsonObject;
}

type Seen = {readonly changes: readonly Change[]; readonly clusters: readonly Cluster[]};

function targetResources(target: Target, {changes, clusters}: Seen): Made {
	const cluster = clusters.find(({arn}) => arn === target.group.clusterArn);
	const definition = definitionFor(target, {changes, clusters});
	const own = changes.filter(one => one.target === target.id);
	const creation = own.find(({kind}) => kind === 'create-service' || kind === 'create-daemon');
	const common = {
		kind: targetKind(target.group),
		region: target.group.region,
		name: target.name,
		cluster: {name: target.group.cluster, arn: target.group.clusterArn},
		reasons: {},
	};
	if (creation) {
		const at = targetKind(target.group) === 'daemon' ? 'daemonTaskDefinitionArn' : 'taskDefinition';
		const runs = isReference(creation.request[at])
			? {}
			: {[at]: {$ref: 'change', change: definition.id, field: 'arn'}};
		return {
			resources: [
				...(definition.resource ? [definition.resource] : []),
				{...common, id: creation.id, input: {...creation.request, ...runs}},
			],
			says: [...definition.says, creation.id],
		};
	}

	return cluster
		? keptResources({target, cluster, definition, own, common})
		: {resources: definition.resource ? [definition.resource] : [], says: definition.says};
}

type Defined = {readonly id: string; readonly resource?: CodeResource; readonly says: readonly string[]};

type Kept = {
	readonly target: Target;
	readonly cluster: Cluster;
	readonly definition: Defined;
	readonly own: readonly Change[];
	readonly common: Omit<CodeResource, 'id' | 'input'>;
};

/** A service or daemon that is there and goes on, as it will be. */
function keptResources({target, cluster, definition, own, common}: Kept): Made {
	const update = own.find(({kind}) => kind === 'update-service' || kind === 'update-daemon');
	const tagging = own.filter(({kind}) => kind === 'tag-resource');
	const changed = {
		update: update?.request ?? {},
		tags: Object.assign({}, ...tagging.map(({request}) => tagsIn(request))) as Readonly<Record<string, string>>,
	};
	const service = cluster.daemonServices.find(({serviceName}) => serviceName === target.name);
	const daemon = cluster.daemons.find(({name}) => name === target.name);
	const runs = {$ref: 'change', change: definition.id, field: 'arn'} as const;
	const ran = (arn: string | undefined) => (arn === undefined || arn === definition.resource?.there ? runs : arn);
	const kept =
		common.kind === 'daemon'
			? daemon && {
					there: daemon.arn,
					input: {...daemonInput(daemon, cluster.arn, changed), daemonTaskDefinitionArn: runs},
					today: {
						...daemonInput(daemon, cluster.arn),
						daemonTaskDefinitionArn: ran(daemon.taskDefinitionArn),
					},
				}
			: service && {
					there: service.serviceArn,
					input: {...serviceInput(service, cluster.arn, changed), taskDefinition: runs},
					today: {...serviceInput(service, cluster.arn), taskDefinition: ran(service.taskDefinition)},
				};
	return {
		resources: [
			...(definition.resource ? [definition.resource] : []),
			...(kept
				? [{...common, id: `${common.kind}-${common.region}-${cluster.name}-${target.name}`, ...kept}]
				: []),
		],
		says: [...definition.says, ...(update ? [update.id] : []), ...tagging.map(({id}) => id)],
	};
}

/** The revision that a target will run: registered by the plan, or there already. */
function definitionFor(target: Target, {changes, clusters}: Seen): Defined {
	const registration = changes.find(({id}) => id === target.registers);
	const {group, container} = target;
	if (registration) {
		const {id, region, subject: name, request, diff} = registration;
		const definition = definitionOf(request);
		return {
			id,
			resource: {
				id,
				kind: targetKind(group) === 'daemon' ? 'daemon-task-definition' : 'task-definition',
				region,
				name,
				input: request,
				platform: group.platform,
				...(container !== undefined && {container}),
				reasons: reasonsIn(definition, {group, container, diff}),
			},
			says: [id],
		};
	}

	const there = registeredAs(target.reuses, clusters);
	const resource = there && registeredResource(there, {group, container, definition: target.definition});
	return {id: resource?.id ?? target.family, ...(resource && {resource}), says: []};
}

function registeredAs(arn: string | undefined, clusters: readonly Cluster[]): Registered | undefined {
	const all = clusters.flatMap(({taskDefinitions, families, revisions = []}) => [
		...Object.values(taskDefinitions),
		...Object.values(families),
		...revisions,
	]);
	return all.find(registered => registered.arn === arn);
}
