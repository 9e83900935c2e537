import {imageFacts} from '../agent/image-facts.ts';
import {findAgentContainer} from '../agent/find-agent-container.ts';
import type {Cluster} from '../account/cluster.ts';
import type {Registered} from '../account/registered.ts';
import {kindOfStored} from '../account/stored-key.ts';
import {defaultSettings, type Settings} from '../choices/choices.ts';
import {ownRole} from '../agent/own-role.ts';
import type {ReadKey} from '../agent/read/read-key.ts';
import {isAdopted, isOwn, writtenEarlier} from '../agent/own-tags.ts';
import {readDefinition, type Reading} from '../agent/read/read-definition.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import {isList, isObject, textOf} from '../kit/shape.ts';
import type {Json} from '../kit/json.ts';
import type {Tags} from '../kit/tags.ts';
import type {FoundAgent} from './found-agent.ts';

/** The hosts that an Agent is for, and its definition. */
type Where = {readonly group: PlacementGroup; readonly cluster: Cluster; readonly registered: Registered};

/** What an Agent's definition and service say today, as choices. */
export function readAgent(
	{arn, kind, container}: FoundAgent,
	{group, cluster, registered}: Where,
): Reading | undefined {
	const service = cluster.daemonServices.find(({serviceArn}) => kind === 'service' && serviceArn === arn);
	const daemon = cluster.daemons.find(one => kind === 'daemon' && one.arn === arn);
	const read = readRegistered(group, registered, {tags: (service ?? daemon)?.tags, container});
	return (
		read && {
			...read,
			settings: {
				...read.settings,
				...storeIn(read.key),
				...roleIn(textOf(read.executionRole)),
				...networkIn(service?.networkConfiguration),
				...(daemon?.drainPercent !== undefined && {drainPercent: daemon.drainPercent}),
				...(daemon && {critical: daemon.critical ?? true}),
			},
		}
	);
}

/** What the service of a definition says, and which container is the Agent where several are. */
type Said = {readonly tags?: Tags; readonly container?: string};

/**
What a definition says. One of ours that no one else began says what its tags say: what differs from that since then
has moved, and is put back. Tags of the service come first, as they are written last.
*/
export function readRegistered(
	group: PlacementGroup,
	{definition, tags: own}: Registered,
	{tags = own, container}: Said = {},
): Reading | undefined {
	const read = readDefinition(group, definition, container);
	const isOurs = (isOwn(tags) || isOwn(own)) && !isAdopted(tags) && !isAdopted(own);
	if (!read || !isOurs) {
		return read;
	}

	const {features, variables} = writtenEarlier(isOwn(tags) ? tags : own);
	const envVars = Object.fromEntries(
		Object.entries(read.settings.envVars).filter(([name]) => variables.includes(name)),
	);
	const words = imageFacts(findAgentContainer(definition, container)?.image ?? '').tag?.split('-') ?? [];
	const variants = read.features.filter(id => words.includes(id) && !features.includes(id));
	return {
		...read,
		...(features.length > 0 && {features, ...(variants.length > 0 && {variants})}),
		settings: {...read.settings, envVars},
	};
}

/** Where the key is kept, as `--store-key` has it, also where it's a secret or parameter of somebody's own. */
function storeIn(key: ReadKey): Pick<Settings, 'store'> {
	switch (key.kind) {
		case 'plain': {
			return {store: 'plain'};
		}

		case 'secret': {
			return {store: kindOfStored(key.valueFrom) === 'parameter' ? 'ssm' : defaultSettings.store};
		}

		case 'file':
		case 'none': {
			return {store: defaultSettings.store};
		}
	}
}

/** Ours is the one that is used, and repaired, where no role is named. It has no path. */
function roleIn(role: string | undefined): Pick<Settings, 'executionRole'> {
	return role === undefined || role.split('/').at(-1) === ownRole ? {} : {executionRole: role};
}

function networkIn(configuration: Json): Pick<Settings, 'subnets' | 'securityGroups'> | undefined {
	const network = isObject(configuration) ? configuration.awsvpcConfiguration : undefined;
	return isObject(network)
		? {subnets: texts(network.subnets), securityGroups: texts(network.securityGroups)}
		: undefined;
}

function texts(value: Json): readonly string[] {
	return (isList(value) ? value : []).flatMap(item => textOf(item) ?? []);
}
