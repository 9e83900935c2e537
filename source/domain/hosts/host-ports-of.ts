import type {HostPort} from '../account/task.ts';
import type {TaskDefinition} from '../account/task-definition.ts';

/**
The fixed ports a definition takes on its host. With awsvpc networking a task has an address of its own and takes none.
*/
export function hostPortsOf({networkMode, containerDefinitions}: TaskDefinition): readonly HostPort[] {
	if (networkMode === 'awsvpc') {
		return [];
	}

	return containerDefinitions.flatMap(({portMappings = []}) =>
		portMappings.flatMap((mapping): readonly HostPort[] => {
			const port = mapping.hostPort ?? (networkMode === 'host' ? mapping.containerPort : 0);
			return port > 0 ? [{port, protocol: mapping.protocol === 'udp' ? 'udp' : 'tcp'}] : [];
		}),
	);
}
