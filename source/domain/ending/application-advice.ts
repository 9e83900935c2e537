import type {ContributionChoices} from '../agent/contributions.ts';
import {networkModeOn} from '../agent/network-mode.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import {canHave} from '../agent/features/catalogue.ts';
import {
	addresses,
	agentHost,
	daemonAddress,
	socketFolder,
	socketVariables,
	withoutMetadata,
} from '../wiring/way-to-agent.ts';
import type {ApplicationAdvice} from './receipt.ts';

/**
What an application on a group's instances needs to reach the Agent. Sockets need no address, so they come first where
chosen.
*/
export function applicationAdvice(
	{platform, instances}: Pick<PlacementGroup, 'platform' | 'instances'>,
	choices: Pick<ContributionChoices, 'features' | 'settings'>,
): ApplicationAdvice {
	const {settings} = choices;
	const features = choices.features.filter(id => canHave(id, platform));
	const networkMode = networkModeOn(platform, settings.networkMode) ?? 'bridge';
	const host = agentHost({platform, networkMode, features});
	const isAsked = host === 'instance-address' || host === 'windows-address';
	const silent = isAsked ? withoutMetadata(instances) : undefined;
	const sockets = (['apm-socket', 'dogstatsd-socket'] as const).filter(id => features.includes(id));
	return {
		platform,
		networkMode,
		features,
		environment: {
			...(settings.env !== undefined && settings.env !== '' && {DD_ENV: settings.env}),
			...Object.fromEntries(sockets.map(id => socketVariables[id])),
			// Addresses that are the same on every instance can stand in a task definition.
			...(host === 'daemon-address' && addresses(daemonAddress, features)),
		},
		...(sockets.length > 0 && {mount: socketFolder}),
		...(host !== undefined && {agentHost: host}),
		...(host !== undefined && networkMode === 'host' && {inHostNetwork: addresses('127.0.0.1', features)}),
		...(silent !== undefined && {withoutMetadata: silent}),
	};
}
