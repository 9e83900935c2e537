import {isObject} from '../../../kit/shape.ts';
import {systemOf} from '../../../hosts/system-of.ts';
import type {TaskDefinition} from '../../../account/task-definition.ts';
import {about, notLookedAt, perTarget} from '../check.ts';

/**
Whether Docker's socket is where the definition mounts it; Docker makes an empty folder of a path that isn't there.
*/
export const dockerSocket = perTarget('docker-socket', ({definition, group}) => {
	if (!hasDockerMount(definition)) {
		return notLookedAt;
	}

	// Bottlerocket can run Docker, but its ECS variant may not (its documentation): worth a look, no reason to refuse.
	const bottlerockets = group.instances.filter(instance => systemOf(instance).family === 'bottlerocket');
	return group.platform === 'managed-instances'
		? // Managed Instances run containerd alone (Datadog, "ECS Managed Instances").
			{verdict: 'fail', finding: 'no-docker'}
		: about(bottlerockets, {verdict: 'warn', finding: 'bottlerocket'});
});

function hasDockerMount({volumes = []}: TaskDefinition): boolean {
	return volumes.some(
		({host}) => isObject(host) && typeof host.sourcePath === 'string' && host.sourcePath.endsWith('docker.sock'),
	);
}
