import type {Region} from '../../account/region.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {fault} from '../fault.ts';
import {shortName} from '../resource-arn.ts';
import type {DaemonSettings} from './daemon.ts';
import type {UpdateDaemonInput} from './read-daemon.ts';

/**
The settings of a daemon from one request. What it doesn't say falls back to the default, also on an update: `critical`
is true again, and an agent that fails then takes the applications of its instance along. Throws for an unknown
definition, a provider of another kind or cluster, and numbers out of bounds; the sentences are ours.
*/
export function daemonSettings(input: UpdateDaemonInput, cluster: Cluster, region: Region): DaemonSettings {
	const {
		daemonTaskDefinitionArn = '',
		capacityProviderArns = [],
		// 25 % and no bake time are the defaults of the API.
		deploymentConfiguration: {drainPercent = 25, bakeTimeInMinutes = 0, alarms} = {},
	} = input;
	requireDefinition(daemonTaskDefinitionArn, region);
	if (capacityProviderArns.length === 0) {
		throw fault.invalid('capacityProviderArns cannot be empty.');
	}

	for (const arn of capacityProviderArns) {
		const provider = region.capacityProviders.get(shortName(arn));
		if (provider?.kind !== 'MANAGED_INSTANCES' || provider.clusterArn !== cluster.arn) {
			throw fault.invalid(
				`The capacity provider ${arn} is not a Managed Instances capacity provider of this cluster.`,
			);
		}
	}

	// The guide says 1 to 100, the API's text 0.0 to 100.0: with 0 a deployment would never end.
	if (drainPercent < 1 || drainPercent > 100) {
		throw fault.invalid('drainPercent must be between 1 and 100.');
	}

	if (bakeTimeInMinutes < 0 || bakeTimeInMinutes > 1440) {
		throw fault.invalid('bakeTimeInMinutes must be between 0 and 1440.');
	}

	return {
		daemonTaskDefinitionArn,
		capacityProviderArns,
		drainPercent,
		bakeTimeInMinutes,
		alarms,
		propagateTags: input.propagateTags ?? 'NONE',
		enableECSManagedTags: input.enableECSManagedTags ?? false,
		enableExecuteCommand: input.enableExecuteCommand ?? false,
		critical: input.critical ?? true,
	};
}

function requireDefinition(arn: string, region: Region): void {
	const [family = '', revision] = shortName(arn).split(':', 2);
	const found = region.daemonTaskDefinitions.get(family)?.[Number(revision) - 1];
	// A definition that is being deleted runs on where it is, but can't be chosen any more.
	if (found?.status !== 'ACTIVE') {
		throw fault.client('Daemon task definition not found.');
	}
}
