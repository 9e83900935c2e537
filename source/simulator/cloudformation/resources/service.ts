import {shortName} from '../../ecs/resource-arn.ts';
import {Fault} from '../../server/call.ts';
import {fieldsOf, textOf, type Fields} from '../template/value.ts';
import {changeEcsTags} from './ecs-tags.ts';
import {generatedName} from './generated-name.ts';
import {invoke} from './invoke.ts';
import {listIn, memberOf, textIn} from './reply.ts';
import type {Made, ResourceType, Site} from './resource-type.ts';
import {serviceMembers as members} from './service-members.ts';
import {fromApi, toApi} from './shape.ts';
import {isBeyondTags} from './tag-changes.ts';

// What an update can't carry, and what the API takes from elsewhere.
const onlyAtCreation = new Set([
	'SchedulingStrategy',
	'LaunchType',
	'ServiceName',
	'Role',
	'DeploymentController',
	'Tags',
]);

/**
A service counts as made when its deployment has ended well, and as gone when its last task has stopped. A replacement
is made before the old one goes, so a service with a name of its own can't be replaced (SEEN).
*/
export const service: ResourceType = {
	members,
	required: [],
	replacing: ['Cluster', 'DeploymentController', 'LaunchType', 'Role', 'SchedulingStrategy', 'ServiceName'],
	attributes: ['Name', 'ServiceArn'],
	identifiers: ['ServiceArn', 'Cluster'],
	isTaggable: true,
	writeOnly: ['ServiceConnectConfiguration', 'VolumeConfigurations', 'ForceNewDeployment'],

	create(site, {ForceNewDeployment: ignored, ...properties}) {
		const isDaemon = properties.SchedulingStrategy === 'DAEMON';
		const named: Fields = {
			// One task unless said, which a daemon must not say (template reference: `DesiredCount`).
			...(!isDaemon && {DesiredCount: 1}),
			...properties,
			ServiceName: properties.ServiceName ?? generatedName(site, 255),
		};
		const reply = invoke(site, {service: 'ecs', operation: 'CreateService', input: toApi(named, members)});
		return madeOf(memberOf(reply, 'service'));
	},

	update(site, made, change) {
		changeEcsTags(site, made.physicalId, change);
		if (!isBeyondTags(change)) {
			return made;
		}

		const {before, after} = change;
		const changed = Object.entries(after).filter(([name]) => !onlyAtCreation.has(name));
		const {forceNewDeployment, ...input} = toApi(Object.fromEntries(changed), members);
		const isForced =
			fieldsOf(after.ForceNewDeployment).EnableForceNewDeployment === true &&
			JSON.stringify(after.ForceNewDeployment) !== JSON.stringify(before.ForceNewDeployment);
		// A list that the template no longer has is emptied.
		const emptied = ['PlacementConstraints', 'PlacementStrategies'].filter(
			name => before[name] !== undefined && after[name] === undefined,
		);
		const reply = invoke(site, {
			service: 'ecs',
			operation: 'UpdateService',
			input: {
				...input,
				...toApi(Object.fromEntries(emptied.map(name => [name, []])), members),
				service: made.physicalId,
				...(isForced && {forceNewDeployment: true}),
			},
		});
		return madeOf(memberOf(reply, 'service'));
	},

	remove(site, {physicalId}, {Cluster: cluster}) {
		invoke(site, {service: 'ecs', operation: 'DeleteService', input: {cluster, service: physicalId, force: true}});
	},

	settle(site, made) {
		const [primary, ...older] = listIn(shownService(site, made), 'deployments');
		// The breaker puts another deployment into the place of the one that failed.
		if (textIn(primary, 'id') !== made.watch || textIn(primary, 'rolloutState') === 'FAILED') {
			return {failed: "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'."};
		}

		return textIn(primary, 'rolloutState') === 'COMPLETED' && older.length === 0 ? 'settled' : 'waiting';
	},

	isGone: (site, made) => ['INACTIVE', ''].includes(textIn(shownService(site, made), 'status')),

	read(site, made, like) {
		const shown = shownService(site, made);
		return textIn(shown, 'status') === 'ACTIVE' ? asProperties(shown, like) : undefined;
	},

	find(site, {ServiceArn: arn = '', Cluster: cluster = ''}) {
		const shown = shownService(site, {physicalId: arn, attributes: {Cluster: cluster}});
		return textIn(shown, 'status') === 'ACTIVE' && textIn(shown, 'serviceArn') === arn ? madeOf(shown) : undefined;
	},
};

function shownService(site: Site, {physicalId, attributes}: Made): unknown {
	// The cluster stands in the long ARN; short ones have none.
	const cluster = /:service\/(?<cluster>[^\/]+)\/[^\/]+$/v.exec(physicalId)?.groups?.cluster;
	const reply = invoke(site, {
		service: 'ecs',
		operation: 'DescribeServices',
		input: {cluster: cluster ?? textOf(attributes.Cluster), services: [physicalId], include: ['TAGS']},
	});
	return listIn(reply, 'services')[0];
}

function madeOf(shown: unknown): Made {
	const arn = textIn(shown, 'serviceArn');
	if (arn === '') {
		throw new Fault({code: 'ServiceNotFoundException', message: 'Service not found.'});
	}

	return {
		physicalId: arn,
		attributes: {ServiceArn: arn, Name: textIn(shown, 'serviceName')},
		watch: textIn(listIn(shown, 'deployments')[0], 'id'),
	};
}

// The API shows the cluster under another name, and ARNs where a template may have named the thing.
function asProperties(shown: unknown, like: Fields): Fields {
	const properties = fieldsOf(fromApi({...new Object(shown), cluster: textIn(shown, 'clusterArn')}, {members}));
	const named = ['Cluster', 'TaskDefinition'].filter(
		name => shortName(textOf(properties[name]) ?? '') === textOf(like[name]),
	);
	return {...properties, ...Object.fromEntries(named.map(name => [name, textOf(like[name]) ?? '']))};
}
