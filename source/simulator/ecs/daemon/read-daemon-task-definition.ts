import {flag, integer, listOf, structure, text} from '../../server/read.ts';
import {readParts} from '../task-definition/read-parts.ts';
import {readTags} from '../tag/tag.ts';

const container = structure({
	name: text,
	image: text,
	memory: integer,
	memoryReservation: integer,
	repositoryCredentials: structure({credentialsParameter: text}),
	healthCheck: readParts.healthCheck,
	cpu: integer,
	essential: flag,
	entryPoint: readParts.texts,
	command: readParts.texts,
	workingDirectory: text,
	environmentFiles: readParts.environmentFiles,
	environment: readParts.variables,
	secrets: readParts.secrets,
	readonlyRootFilesystem: flag,
	mountPoints: listOf(structure({sourceVolume: text, containerPath: text, readOnly: flag})),
	logConfiguration: readParts.logConfiguration,
	firelensConfiguration: readParts.firelens,
	privileged: flag,
	user: text,
	ulimits: readParts.ulimits,
	linuxParameters: structure({
		capabilities: readParts.capabilities,
		devices: readParts.devices,
		initProcessEnabled: flag,
		tmpfs: readParts.temporary,
	}),
	dependsOn: readParts.dependsOn,
	startTimeout: integer,
	stopTimeout: integer,
	systemControls: readParts.systemControls,
	interactive: flag,
	pseudoTerminal: flag,
	restartPolicy: structure({enabled: flag, ignoredExitCodes: listOf(integer), restartAttemptPeriod: integer}),
});

const host = structure({sourcePath: text});
// A volume to read the logs of other tasks from; new with daemons (API).
const logDriverVolumeConfiguration = structure({driver: text});

/**
The input of RegisterDaemonTaskDefinition: a smaller schema than that of a task definition, for Managed Instances only.
What it doesn't know is dropped without a word, as on the real wire: port mappings, labels, the network mode, placement
constraints. All daemons of an instance share a network of their own.
*/
export const readDaemonTaskDefinition = structure({
	family: text,
	taskRoleArn: text,
	executionRoleArn: text,
	containerDefinitions: listOf(container),
	cpu: text,
	memory: text,
	volumes: listOf(structure({name: text, host, logDriverVolumeConfiguration})),
	tags: readTags,
	pidMode: text,
	ipcMode: text,
});
