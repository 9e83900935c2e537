import {isOlder} from '../../../agent/image-tag.ts';
import type {Json} from '../../../kit/json.ts';
import {requiredAttributes} from '../../../hosts/required-attributes.ts';
import type {TaskDefinition} from '../../../account/task-definition.ts';
import {about, notLookedAt, perTarget} from '../check.ts';

/** Whether every ECS agent is new enough for how the key is given ("Pass sensitive data to a container"). */
export const ecsAgentVersion = perTarget('ecs-agent-version', ({definition, group}) => {
	const needs = versionNeeded(definition);
	// The ECS agent of Managed Instances reports an empty version.
	const known = group.instances.filter(({agentVersion = ''}) => agentVersion !== '');
	if (needs === undefined || known.length === 0) {
		return notLookedAt;
	}

	// Thousands of instances have a handful of versions.
	const versions = [...new Set(known.map(({agentVersion = ''}) => agentVersion))].filter(has => isOlder(has, needs));
	const old = known.filter(({agentVersion = ''}) => versions.includes(agentVersion));
	return about(old, {verdict: 'fail', finding: 'too-old', facts: {needs, versions}});
});

function versionNeeded(definition: TaskDefinition): string | undefined {
	const references = definition.containerDefinitions.flatMap(({secrets = []}) =>
		secrets.map(({valueFrom}) => valueFrom),
	);
	if (references.some(reference => hasJsonKey(reference))) {
		return '1.37.0';
	}

	const needed = requiredAttributes(definition);
	if (needed.includes('ecs.capability.secrets.asm.environment-variables')) {
		return '1.23.0';
	}

	return needed.includes('ecs.capability.secrets.ssm.environment-variables') ? '1.22.0' : undefined;
}

/** `arn:…:secret:name:json-key:stage:version`. */
function hasJsonKey(reference: Json): boolean {
	return typeof reference === 'string' && reference.includes(':secretsmanager:') && reference.split(':').length > 7;
}
