import type {Instance} from '../../../account/instance.ts';
import type {TaskDefinition} from '../../../account/task-definition.ts';
import {about, notLookedAt, perTarget} from '../check.ts';

const blocked = 'ecs.capability.task-eni-block-instance-metadata';

/**
Whether the Agent can ask the instance for its hostname. With tokens required and a hop limit of 1 the answer dies one
hop before a bridged container; with host networking there is no hop.
*/
export const imds = perTarget('imds', ({group, definition}) => {
	const isElsewhere = group.launchType !== 'EC2' || hasHostname(definition);
	const {networkMode} = definition;
	if (isElsewhere || networkMode === 'host') {
		return notLookedAt;
	}

	const fixes =
		group.platform === 'windows'
			? []
			: [{'network-mode': 'host'}, {'hostname-file': '/var/lib/cloud/data/instance-id'}];
	const {instances, region} = group;
	const facts = {region};
	return (
		about(
			instances.filter(({machine}) => machine?.metadata?.endpoint === 'disabled'),
			{verdict: 'warn', finding: 'disabled', facts},
		) ??
		about(
			instances.filter(instance => networkMode === 'awsvpc' && blocked in instance.attributes),
			{verdict: 'warn', finding: 'blocked', facts, fixes},
		) ??
		about(
			instances.filter(instance => isOneHopAway(instance)),
			{verdict: 'warn', finding: 'hop-limit', facts, fixes},
		) ??
		(instances.length > 0 && instances.every(({machine}) => machine?.metadata !== undefined)
			? undefined
			: notLookedAt)
	);
});

function isOneHopAway({machine}: Instance): boolean {
	return machine?.metadata?.tokens === 'required' && machine.metadata.hopLimit < 2;
}

function hasHostname({containerDefinitions}: TaskDefinition): boolean {
	return containerDefinitions.some(({environment = []}) =>
		environment.some(({name}) => name === 'DD_HOSTNAME_FILE' || name === 'DD_HOSTNAME'),
	);
}
