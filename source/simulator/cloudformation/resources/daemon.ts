import {find} from '../../ecs/find.ts';
import {Fault} from '../../server/call.ts';
import {changeEcsTags, putSystemTags} from './ecs-tags.ts';
import {generatedName} from './generated-name.ts';
import type {Caller} from './caller.ts';
import {invoke} from './invoke.ts';
import {listIn, memberOf, textIn} from './reply.ts';
import type {Made, ResourceType} from './resource-type.ts';
import {tags, texts, toApi, type Members} from './shape.ts';
import {isBeyondTags} from './tag-changes.ts';

const members: Members = {
	CapacityProviderArns: texts,
	ClusterArn: 'text',
	Critical: 'flag',
	DaemonName: 'text',
	DaemonTaskDefinitionArn: 'text',
	DeploymentConfiguration: {
		members: {
			Alarms: {members: {AlarmNames: texts, Enable: 'flag'}},
			BakeTimeInMinutes: 'number',
			DrainPercent: 'number',
		},
	},
	EnableECSManagedTags: 'flag',
	EnableExecuteCommand: 'flag',
	PropagateTags: 'text',
	Tags: tags,
};

/** Creating, changing and deleting one all end with instances being replaced, which is waited for. */
export const daemon: ResourceType = {
	members,
	required: [],
	replacing: ['DaemonName', 'ClusterArn'],
	attributes: ['DaemonArn', 'DeploymentArn', 'CreatedAt', 'UpdatedAt', 'DaemonStatus'],
	identifiers: ['DaemonArn'],
	isTaggable: true,
	// All but the cluster and the tags (template reference: the schema of the type).
	writeOnly: Object.keys(members).filter(name => !['ClusterArn', 'Tags'].includes(name)),

	create(site, properties) {
		const named = {...properties, DaemonName: properties.DaemonName ?? generatedName(site, 255)};
		const reply = invoke(site, {service: 'ecs', operation: 'CreateDaemon', input: toApi(named, members)});
		return madeOf(reply);
	},

	// No patch: the API wants everything again, which is what a template says anyway.
	update(site, made, change) {
		changeEcsTags(site, made.physicalId, change);
		if (!isBeyondTags(change)) {
			return made;
		}

		const {DaemonName, ClusterArn, Tags, ...settings} = change.after;
		return madeOf(
			invoke(site, {
				service: 'ecs',
				operation: 'UpdateDaemon',
				input: {...toApi(settings, members), daemonArn: made.physicalId},
			}),
		);
	},

	remove(site, {physicalId}) {
		invoke(site, {service: 'ecs', operation: 'DeleteDaemon', input: {daemonArn: physicalId}});
	},

	settle(site, {watch}) {
		const reply = invoke(site, {
			service: 'ecs',
			operation: 'DescribeDaemonDeployments',
			input: {daemonDeploymentArns: [watch]},
		});
		const status = textIn(listIn(reply, 'daemonDeployments')[0], 'status');
		if (['PENDING', 'IN_PROGRESS'].includes(status)) {
			return 'waiting';
		}

		return status === 'SUCCESSFUL' ? 'settled' : {failed: `Daemon deployment ended with status ${status}.`};
	},

	isGone: (site, made) => shownDaemon(site, made.physicalId) === undefined,

	read(site, {physicalId}) {
		const shown = shownDaemon(site, physicalId);
		return textIn(shown, 'status') === 'ACTIVE' ? {ClusterArn: textIn(shown, 'clusterArn')} : undefined;
	},

	find(site, {DaemonArn: arn = ''}) {
		const shown = shownDaemon(site, arn);
		return textIn(shown, 'status') === 'ACTIVE' ? madeOf(shown) : undefined;
	},

	tag({call, account}, {physicalId}, systemTags) {
		const [, cluster = '', name = ''] = physicalId.split('/', 3);
		const daemons = find.region(call, account).clusters.get(cluster)?.daemons;
		putSystemTags(daemons?.get(name), systemTags);
	},
};

function shownDaemon(site: Caller, daemonArn: string): unknown {
	try {
		return memberOf(invoke(site, {service: 'ecs', operation: 'DescribeDaemon', input: {daemonArn}}), 'daemon');
	} catch (error) {
		if (error instanceof Fault && error.code === 'DaemonNotFoundException') {
			return undefined;
		}

		throw error;
	}
}

function madeOf(reply: unknown): Made {
	const arn = textIn(reply, 'daemonArn');
	const deployment = textIn(reply, 'deploymentArn');
	return {
		physicalId: arn,
		attributes: {DaemonArn: arn, DeploymentArn: deployment, DaemonStatus: textIn(reply, 'status')},
		watch: deployment,
	};
}
