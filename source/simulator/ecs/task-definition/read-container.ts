import {flag, integer, listOf, mapOf, type ReadBy, structure, text} from '../../server/read.ts';
import {readParts} from './read-parts.ts';

const {texts} = readParts;

const portMapping = structure({
	containerPort: integer,
	hostPort: integer,
	protocol: text,
	name: text,
	appProtocol: text,
	containerPortRange: text,
});

/**
All members of the API's ContainerDefinition that are known here, also those that the simulator does nothing with: a
member that isn't read is dropped, and an upgrade would seem to remove it.
*/
export const readContainer = structure({
	name: text,
	image: text,
	repositoryCredentials: structure({credentialsParameter: text}),
	cpu: integer,
	memory: integer,
	memoryReservation: integer,
	links: texts,
	portMappings: listOf(portMapping),
	essential: flag,
	restartPolicy: structure({enabled: flag, ignoredExitCodes: listOf(integer), restartAttemptPeriod: integer}),
	entryPoint: texts,
	command: texts,
	environment: readParts.variables,
	environmentFiles: readParts.environmentFiles,
	mountPoints: listOf(structure({sourceVolume: text, containerPath: text, readOnly: flag})),
	volumesFrom: listOf(structure({sourceContainer: text, readOnly: flag})),
	linuxParameters: structure({
		capabilities: readParts.capabilities,
		devices: readParts.devices,
		initProcessEnabled: flag,
		sharedMemorySize: integer,
		tmpfs: readParts.temporary,
		maxSwap: integer,
		swappiness: integer,
	}),
	secrets: readParts.secrets,
	dependsOn: readParts.dependsOn,
	startTimeout: integer,
	stopTimeout: integer,
	versionConsistency: text,
	hostname: text,
	user: text,
	workingDirectory: text,
	disableNetworking: flag,
	privileged: flag,
	readonlyRootFilesystem: flag,
	dnsServers: texts,
	dnsSearchDomains: texts,
	extraHosts: listOf(structure({hostname: text, ipAddress: text})),
	dockerSecurityOptions: texts,
	interactive: flag,
	pseudoTerminal: flag,
	dockerLabels: mapOf(text),
	ulimits: readParts.ulimits,
	logConfiguration: readParts.logConfiguration,
	healthCheck: readParts.healthCheck,
	systemControls: readParts.systemControls,
	resourceRequirements: listOf(structure({value: text, type: text})),
	firelensConfiguration: readParts.firelens,
});

/** A container as it was sent or is kept: both have the same members, all optional on the wire. */
export type Container = ReadBy<typeof readContainer>;
/** A port range is read but not checked, and no port is taken for it. */
export type PortMapping = ReadBy<typeof portMapping>;
