import {fault} from '../fault.ts';
import {kernelCapabilities} from './kernel-capabilities.ts';
import type {Container} from './read-container.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';
import {validateOrder} from './validate-order.ts';

// "Not supported for Windows containers" (API, at each of them).
const linuxOnly = [
	'disableNetworking',
	'dnsServers',
	'dnsSearchDomains',
	'extraHosts',
	'links',
	'linuxParameters',
	'privileged',
	'readonlyRootFilesystem',
	'ulimits',
] as const;

/**
The checks on one container of a task definition, also of a daemon's. Throws the first that fails, as a ClientException,
which is the error of nearly all checks at registration. Memory, stop timeouts, logs, mounts and dependencies have AWS's
words (observed, captured); capabilities, Windows and health checks have ours.
*/
export function validateContainer(
	container: Container,
	definition: TaskDefinitionInput,
	capabilities: ReadonlySet<string> = kernelCapabilities,
): void {
	const {name = '', stopTimeout, startTimeout} = container;
	validateMemory(container, definition);
	for (const [timeout, what] of [
		[stopTimeout, 'stop'],
		[startTimeout, 'start'],
	] as const) {
		insist(
			timeout === undefined || timeout >= 2,
			`Granular ${what} timeout on container '${name}' must be at least 2 seconds.`,
		);
	}

	validateLogs(container);
	validateMounts(container, definition);
	validateOrder(container, definition);
	validateHealthCheck(container);
	for (const capability of [
		...(container.linuxParameters?.capabilities?.add ?? []),
		...(container.linuxParameters?.capabilities?.drop ?? []),
	]) {
		insist(capabilities.has(capability), `Invalid capability ${capability} for container '${name}'.`);
	}

	if (definition.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') === true) {
		for (const member of linuxOnly) {
			const value = container[member];
			// `false` and an empty list are what clients send for "not this", and are let through.
			const isGiven = value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
			insist(!isGiven, `'${member}' is not supported on container for Windows tasks.`);
		}
	}
}

function validateMemory({name = '', memory, memoryReservation}: Container, definition: TaskDefinitionInput): void {
	const isSized = memory !== undefined || memoryReservation !== undefined || definition.memory !== undefined;
	insist(
		isSized,
		`Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be ` +
			'specified.',
	);
	insist(
		memory === undefined || memoryReservation === undefined || memory >= memoryReservation,
		`Invalid setting for container '${name}'. 'memory' must be greater than or equal to 'memoryReservation'.`,
	);
	insist(
		// Docker 20.10 and later refuse less (API, `memory`).
		memory === undefined || memory >= 6,
		`Invalid setting for container '${name}'. 'memory' must be at least 6 MiB.`,
	);
	insist(
		// Observed sentence (pulumi/pulumi-awsx#188).
		definition.memory === undefined || !((memory ?? 0) > Number(definition.memory)),
		`The 'memory' setting for container '${name}' is greater than for the task.`,
	);
}

// The prefix of the streams isn't asked for on EC2; on Fargate it would be.
function validateLogs({logConfiguration}: Container): void {
	const options = logConfiguration?.options ?? {};
	const isComplete =
		logConfiguration?.logDriver !== 'awslogs' ||
		(options['awslogs-region'] !== undefined && options['awslogs-group'] !== undefined);
	insist(isComplete, 'Log driver awslogs requires options: awslogs-region, awslogs-group');
}

function validateMounts({mountPoints = []}: Container, {volumes = []}: TaskDefinitionInput): void {
	const names = new Set(volumes.map(({name}) => name));
	for (const {sourceVolume, containerPath} of mountPoints) {
		insist(names.has(sourceVolume), `Unknown volume '${sourceVolume ?? ''}'.`);
		insist(
			containerPath !== undefined && containerPath !== '',
			'Container.mountPoints.containerPath should not be null or empty.',
		);
	}

	// As they were written: `/host/proc` beside `/host/proc/` passes here, and Docker refuses it when the task starts
	// (observed sentence, mapbox/ecs-watchbot#254; that it compares no further is an inference).
	const paths = mountPoints.map(({containerPath}) => containerPath);
	insist(new Set(paths).size === paths.length, "containerPath values aren't unique across mountPoints");
}

function validateHealthCheck({healthCheck}: Container): void {
	if (healthCheck === undefined) {
		return;
	}

	const {command = [], interval = 30, timeout = 5, retries = 3, startPeriod = 0} = healthCheck;
	insist(
		// Bounds of the API (`HealthCheck`). NONE, with which Docker switches a check off, is left out.
		command[0] === 'CMD' || command[0] === 'CMD-SHELL',
		'The health check command must start with CMD or CMD-SHELL.',
	);
	insist(interval >= 5 && interval <= 300, 'The health check interval must be between 5 and 300 seconds.');
	insist(timeout >= 2 && timeout <= 60, 'The health check timeout must be between 2 and 60 seconds.');
	insist(retries >= 1 && retries <= 10, 'The health check retries must be between 1 and 10.');
	insist(startPeriod >= 0 && startPeriod <= 300, 'The health check startPeriod must be between 0 and 300 seconds.');
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.client(message);
	}
}
