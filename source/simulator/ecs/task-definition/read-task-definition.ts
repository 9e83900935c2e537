import {flag, integer, listOf, mapOf, type ReadBy, structure, text} from '../../server/read.ts';
import {readTags} from '../tag/tag.ts';
import {readContainer} from './read-container.ts';
import {readParts} from './read-parts.ts';

const volume = structure({
	name: text,
	host: structure({sourcePath: text}),
	dockerVolumeConfiguration: structure({
		scope: text,
		autoprovision: flag,
		driver: text,
		driverOpts: mapOf(text),
		labels: mapOf(text),
	}),
	efsVolumeConfiguration: structure({
		fileSystemId: text,
		rootDirectory: text,
		transitEncryption: text,
		transitEncryptionPort: integer,
		authorizationConfig: structure({accessPointId: text, iam: text}),
	}),
	fsxWindowsFileServerVolumeConfiguration: structure({
		fileSystemId: text,
		rootDirectory: text,
		authorizationConfig: structure({credentialsParameter: text, domain: text}),
	}),
	configuredAtLaunch: flag,
});

/**
The input of RegisterTaskDefinition; a `linuxParameters` beside the containers is unknown here and so dropped, as on the
real wire.
*/
export const readTaskDefinition = structure({
	family: text,
	taskRoleArn: text,
	executionRoleArn: text,
	networkMode: text,
	containerDefinitions: listOf(readContainer),
	volumes: listOf(volume),
	placementConstraints: listOf(structure({type: text, expression: text})),
	requiresCompatibilities: listOf(text),
	cpu: text,
	memory: text,
	tags: readTags,
	pidMode: text,
	ipcMode: text,
	proxyConfiguration: structure({type: text, containerName: text, properties: readParts.variables}),
	inferenceAccelerators: listOf(structure({deviceName: text, deviceType: text})),
	ephemeralStorage: structure({sizeInGiB: integer}),
	runtimePlatform: structure({cpuArchitecture: text, operatingSystemFamily: text}),
	enableFaultInjection: flag,
});

/** A definition before it has a number. `cpu` and `memory` are strings, in units and MiB or with `vCPU` and `GB`. */
export type TaskDefinitionInput = ReadBy<typeof readTaskDefinition>;
/** A name with at most one kind of configuration; none of them means a volume of the host. */
export type Volume = ReadBy<typeof volume>;
/** `memberOf` with an expression of the cluster query language; `distinctInstance`, for services only, without. */
export type PlacementConstraint = {readonly type?: string; readonly expression?: string};
