import type {FeatureAsks} from '../../../domain/agent/features/feature.ts';
import {amounts} from '../forms/amounts.ts';
import {listed} from '../forms/listed.ts';

/** What a feature asks of the hosts, as phrases; empty when it asks for nothing. */
export function featureAsks(asks: FeatureAsks): readonly string[] {
	return [
		...ports(asks),
		...(asks.capabilities.length > 0 ? [`kernel capabilities ${listed(asks.capabilities, 10)}`] : []),
		...(asks.hostProcesses ? ["the host's process namespace"] : []),
		...(asks.hostPaths.length > 0
			? [`host ${asks.hostPaths.length === 1 ? 'folder' : 'folders'} ${listed(asks.hostPaths, 4)}`]
			: []),
		...size(asks),
		...(asks.minimumAgent === undefined ? [] : [`Agent ${asks.minimumAgent} or newer`]),
	];
}

function ports({ports: asked, isOutside}: FeatureAsks): readonly string[] {
	if (asked.length === 0) {
		return [];
	}

	const [noun, them] = asked.length === 1 ? ['port', 'it'] : ['ports', 'them'];
	// The Agent takes what comes to its port from anybody, without a password.
	const where = isOutside === true ? 'closed to the internet' : 'private to the VPC';
	return [`host ${noun} ${listed(asked)} on every instance; keep ${them} ${where}`];
}

function size(asks: FeatureAsks): readonly string[] {
	const least = amounts(asks);
	return least === '' ? [] : [`at least ${least}`];
}
