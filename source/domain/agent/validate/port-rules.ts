import type {PortMapping} from '../../account/task-definition.ts';
import {isList} from '../../kit/shape.ts';
import {perContainer, repeated, type Rule} from './rule.ts';

/**
"TCP host port '3000' is mapped multiple times in task." (aws/amazon-ecs-agent#1220; the second container would meet
Docker's "port is already allocated", moby, daemon/libnetwork/portallocator.) Also where the port is the container's.
*/
export const hostPortTwice: Rule = {
	refusedBy: 'ecs',
	find({definition, network}) {
		const mapped = definition.containerDefinitions.flatMap(({name, portMappings = []}) =>
			portMappings
				.map(mapping => ({name, port: hostPort(mapping, network), protocol: protocol(mapping)}))
				// A range has no port of its own, and Docker picks the host's.
				.filter(({port}) => port > 0),
		);
		return repeated(mapped, ({port, protocol: kind}) => `${port}/${kind}`).map(({name, port, protocol: kind}) => ({
			container: name,
			path: 'portMappings',
			values: [`${port}/${kind}`],
		}));
	},
};

/**
"You can't expose the same container port for multiple protocols. If you attempt this, an error is returned." (ECS API,
`PortMapping`, and CloudFormation's page of it.) Two people report that a registration was taken and the service refused
(aws/amazon-ecs-agent#3428, terraform-aws-modules/terraform-aws-ecs#89); what AWS documents is what counts here.
*/
export const portProtocols: Rule = {
	refusedBy: 'ecs',
	find: perContainer('portMappings', ({portMappings = []}) => {
		const ports = [...new Set(portMappings.map(({containerPort}) => containerPort))];
		return ports.flatMap(port => {
			const kinds = new Set(
				portMappings
					.filter(({containerPort}) => containerPort === port && port !== undefined)
					.map(mapping => protocol(mapping)),
			);
			return kinds.size > 1 ? [[...kinds].map(kind => `${port}/${kind}`)] : [];
		});
	}),
};

/**
"When networkMode=host, the host ports and container ports in port mappings must match." (ECS API, `PortMapping`;
aws/amazon-ecs-cli#1014, with awsvpc.)
*/
export const hostPortDiffers: Rule = {
	refusedBy: 'ecs',
	find: perContainer('portMappings', ({portMappings = []}, {network}) =>
		portMappings
			.filter(
				({containerPort, hostPort: given = 0}) =>
					(network === 'host' || network === 'awsvpc') && given !== 0 && given !== containerPort,
			)
			.map(({containerPort, hostPort: given}) => [String(given), String(containerPort)]),
	),
};

/**
"If the network mode is set to none, you cannot specify port mappings" (ECS API, `networkMode`; ECS guide, "Amazon ECS
task definition parameters for Amazon EC2").
*/
export const portsWithoutNetwork: Rule = {
	refusedBy: 'ecs',
	find: perContainer('portMappings', ({portMappings = []}, {network}) =>
		network === 'none' ? portMappings.map(mapping => [`${mapping.containerPort}/${protocol(mapping)}`]) : [],
	),
};

/**
"Links are not supported when networkMode=awsvpc." (aws-observability/aws-otel-collector#1359; ECS API, `links`: "only
supported if the network mode of a task definition is bridge".)
*/
export const linksWithoutBridge: Rule = {
	refusedBy: 'ecs',
	find: perContainer('links', ({links}, {network, isWindows}) =>
		network !== 'bridge' && !isWindows && isList(links) && links.length > 0 ? [links.map(String)] : [],
	),
};

/** In host and awsvpc mode the container's own, in bridge mode one that Docker picks where none is said: 0. */
function hostPort({containerPort, hostPort: given = 0}: PortMapping, network: string): number {
	return given === 0 && (network === 'host' || network === 'awsvpc') ? containerPort : given;
}

/** ECS treats everything that isn't `udp` as `tcp` (ECS API, `PortMapping`). */
function protocol(mapping: PortMapping): 'tcp' | 'udp' {
	return mapping.protocol === 'udp' ? 'udp' : 'tcp';
}
