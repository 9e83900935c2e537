import type {CodeResource} from '../../domain/code/code-resource.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject, textOf} from '../../domain/kit/shape.ts';
import {type Token, joined} from '../template/token.ts';
import type {Slot} from './slot.ts';
import {platformName} from './place-definition.ts';
import type {PlaceValue} from './parameter.ts';

/** What a service or daemon of a slot is told apart by. */
export type InSlot = {readonly slot: Slot; readonly definition: CodeResource; readonly place: PlaceValue};

/** A service or daemon with the parameters of its slot. */
export function placedService({kind, input, name}: CodeResource, inSlot: InSlot): JsonObject {
	const {slot, definition, place} = inSlot;
	const cluster: Token = {$token: 'parameter', name: slot.cluster};
	const runs: Token = {$token: 'arn', resource: definition.id};
	if (kind === 'daemon') {
		return {
			...input,
			clusterArn: joined(
				'arn:',
				{$token: 'partition'},
				':ecs:',
				{$token: 'region'},
				':',
				{$token: 'account'},
				':cluster/',
				cluster,
			),
			daemonName: platformName(name, slot.platform),
			daemonTaskDefinitionArn: runs,
			...(slot.providers !== undefined && {capacityProviderArns: {$token: 'parameter', name: slot.providers}}),
		};
	}

	return {
		...input,
		cluster,
		serviceName: platformName(name, slot.platform),
		taskDefinition: runs,
		...(isObject(input.deploymentConfiguration) && {
			deploymentConfiguration: healthyOf(input.deploymentConfiguration, slot, place),
		}),
		...(isObject(input.networkConfiguration) && {
			networkConfiguration: networkOf(input.networkConfiguration, slot, place),
		}),
	};
}

/** How many Agents may stop at once depends on how many instances a cluster has. */
function healthyOf(configuration: JsonObject, {platform}: Slot, place: PlaceValue): JsonObject {
	const {minimumHealthyPercent: percent} = configuration;
	return typeof percent === 'number'
		? {...configuration, minimumHealthyPercent: place({kind: 'healthy', value: String(percent), platform})}
		: configuration;
}

/** Subnets and security groups are of one VPC, and so of one account and region. */
function networkOf(configuration: JsonObject, {platform}: Slot, place: PlaceValue): JsonObject {
	const {awsvpcConfiguration: network} = configuration;
	if (!isObject(network)) {
		return configuration;
	}

	const listed = (kind: 'subnets' | 'security-groups', ids: JsonObject[string]) =>
		place({kind, platform, isOpen: false, value: (isList(ids) ? ids : []).map(id => textOf(id) ?? '').join(',')});
	const {securityGroups: groups, ...rest} = network;
	return {
		...configuration,
		awsvpcConfiguration: {
			...rest,
			subnets: listed('subnets', network.subnets),
			// Without one ECS takes the default group of the VPC.
			...(isList(groups) && groups.length > 0 && {securityGroups: listed('security-groups', groups)}),
		},
	};
}
