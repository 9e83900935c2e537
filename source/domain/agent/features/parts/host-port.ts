import type {Platform} from '../../../account/platform.ts';
import type {Contribution} from '../feature.ts';

/**
The same port on the host, where applications look for it. Daemons of Managed Instances have no port mappings: their
network is reachable at a fixed address (ECS, "Managed daemons").
*/
export function hostPorts(
	platform: Platform,
	protocol: 'tcp' | 'udp',
	...ports: readonly number[]
): Pick<Contribution, 'ports'> {
	return platform === 'managed-instances'
		? {}
		: {ports: ports.map(port => ({containerPort: port, hostPort: port, protocol}))};
}
