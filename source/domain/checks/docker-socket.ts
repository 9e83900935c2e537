import {isObject} from '../normalise/shape.ts';
import {systemOf} from '../system-of.ts';
import type {TaskDefinition} from '../task-definition.ts';
import {about, perTarget} from './check.ts';

/** Whether Docker's socket is where the definition mounts it; Docker makes an empty folder of a path that isn't there. */
export const dockerSocket = perTarget('docker-socket', ({definition, group}) => {
	if (!mountsDocker(definition)) {
		return undefined;
	}

	if (group.platform === 'managed-instances') {
		return {verdict: 'fail', finding: 'no-docker'};
	}

	return about(group.instances.filter(instance => systemOf(instance).family === 'bottlerocket'), {verdict: 'warn', finding: 'bottlerocket'});
});

function mountsDocker({volumes = []}: TaskDefinition): boolean {
	return volumes.some(({host}) => isObject(host) && typeof host.sourcePath === 'string' && host.sourcePath.endsWith('docker.sock'));
}
