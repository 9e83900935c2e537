import {fault} from '../fault.ts';
import {parseExpression} from '../query-language/parse-expression.ts';
import {validateTags} from '../tag/validate-tags.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';
import {validateContainer} from './validate-container.ts';
import {validateFileSystems} from './validate-file-systems.ts';
import {validatePorts} from './validate-ports.ts';

const compatibilities = new Set(['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES']);
const networkModes = new Set(['bridge', 'host', 'awsvpc', 'none', 'default']);

/**
What RegisterTaskDefinition checks, in the words of AWS where they are known (observed, captured), else in ours. Throws
the first that fails; in which order AWS looks is not confirmed. Nearly all are ClientExceptions, only the sizes of the
task are InvalidParameterExceptions.
*/
export function validateTaskDefinition(input: TaskDefinitionInput): void {
	const {family = '', containerDefinitions = [], networkMode, requiresCompatibilities = []} = input;
	insist(/^[\w\-]{1,255}$/v.test(family), 'Family contains invalid characters.');
	insist(containerDefinitions.length > 0, 'Container list cannot be empty.');
	// Ten containers and 64 KiB are quotas that can't be raised (ECS, "Service quotas").
	insist(containerDefinitions.length <= 10, 'Container list cannot have more than 10 elements.');
	insist(JSON.stringify(input).length <= 65_536, 'Task definition is too large: the limit is 65536 bytes.');
	validateTags(input.tags ?? []);
	for (const one of requiresCompatibilities) {
		insist(
			compatibilities.has(one),
			`requiresCompatibilities should be one of [EC2,FARGATE,EXTERNAL,MANAGED_INSTANCES], not ${one}`,
		);
	}

	insist(networkMode === undefined || networkModes.has(networkMode), 'Invalid network mode.');
	insist(
		// A host outside AWS has no network interface to give away.
		networkMode !== 'awsvpc' || !requiresCompatibilities.includes('EXTERNAL'),
		'The awsvpc network mode is not supported for EXTERNAL tasks.',
	);
	validateNames(input);
	validateRoles(input);
	validateSize(input);
	for (const container of containerDefinitions) {
		validateContainer(container, input);
	}

	validatePorts(input);
	validateFileSystems(input);
	validatePlatform(input);
	validateConstraints(input);
	insist(
		containerDefinitions.some(({essential = true}) => essential),
		"Task definition doesn't have any essential container.",
	);
}

function validateNames({containerDefinitions = []}: TaskDefinitionInput): void {
	for (const {name, image} of containerDefinitions) {
		insist(name !== undefined && name !== '', 'Container.name should not be null or empty.');
		insist(/^[\w\-]{1,255}$/v.test(name), 'Container.name contains invalid characters.');
		insist(image !== undefined && image !== '', 'Container.image should not be null or empty.');
		insist(
			// 255 characters without the digest, which has 72 with its sign.
			image.split('@', 1)[0]?.length !== undefined && image.length <= 255 + 72,
			'Container.image is too long.',
		);
	}

	const names = containerDefinitions.map(({name}) => name);
	insist(new Set(names).size === names.length, 'Container names must be unique.');
}

function validateRoles({
	taskRoleArn = '',
	executionRoleArn = '',
	containerDefinitions = [],
}: TaskDefinitionInput): void {
	for (const role of [taskRoleArn, executionRoleArn]) {
		insist(
			// The form only, of an ARN or a name: ECS looks for the role when a task starts, so a wrong one is found
			// late.
			role === '' || /^arn:[\w\-]+:iam::\d{12}:role\/.+$/v.test(role) || /^[\w+,\-.=@]{1,64}$/v.test(role),
			'Role is not valid',
		);
	}

	// Somebody must read them before the container runs, and that is the execution role (observed message).
	const hasSecrets = containerDefinitions.some(
		({secrets = [], logConfiguration}) => secrets.length > 0 || (logConfiguration?.secretOptions ?? []).length > 0,
	);
	insist(
		!hasSecrets || executionRoleArn !== '',
		"When you are specifying container secrets, you must also specify a value for 'executionRoleArn'",
	);
}

function validateSize({cpu, memory, containerDefinitions = []}: TaskDefinitionInput): void {
	const units = cpu === undefined ? undefined : Number(cpu);
	// 128 to 196,608 units, or 0 and absent for tasks without a size on EC2 (API, `cpu`).
	if (units !== undefined && !(Number.isSafeInteger(units) && (units === 0 || (units >= 128 && units <= 196_608)))) {
		throw fault.invalid("Invalid 'cpu' setting for task.");
	}

	const size = memory === undefined ? undefined : Number(memory);
	if (size !== undefined && !(Number.isSafeInteger(size) && size > 0)) {
		throw fault.invalid("Invalid 'memory' setting for task.");
	}

	// Observed sentences (aws/aws-cdk#24629, cloudnativedaysjp/dreamkast-infra#4766). For the reservations that is all
	// AWS says of "the total amount of memory reserved": the limits may exceed the task's together, but not alone.
	insist(
		units === undefined || units === 0 || total(containerDefinitions.map(container => container.cpu ?? 0)) <= units,
		"The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
	);
	const reserved = total(containerDefinitions.map(({memoryReservation = 0}) => memoryReservation));
	insist(
		size === undefined || reserved <= size,
		"The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
	);
}

function total(numbers: readonly number[]): number {
	let sum = 0;
	for (const number of numbers) {
		sum += number;
	}

	return sum;
}

function validatePlatform({
	networkMode,
	pidMode,
	ipcMode,
	runtimePlatform,
	requiresCompatibilities = [],
}: TaskDefinitionInput): void {
	insist(pidMode === undefined || ['host', 'task'].includes(pidMode), 'Invalid pidMode.');
	insist(ipcMode === undefined || ['host', 'task', 'none'].includes(ipcMode), 'Invalid ipcMode.');
	// Without a platform the definition is taken as one for Linux: ECS learns only on the instance that it was not.
	const family = runtimePlatform?.operatingSystemFamily ?? 'LINUX';
	if (!family.startsWith('WINDOWS')) {
		return;
	}

	insist(
		// `default` is Docker's NAT network, which an absent mode means on Windows (API, `networkMode`).
		['default', 'awsvpc'].includes(networkMode ?? 'default'),
		'Windows tasks support only the default and awsvpc network modes.',
	);
	insist(pidMode === undefined && ipcMode === undefined, 'pidMode and ipcMode are not supported on Windows.');
	insist(runtimePlatform?.cpuArchitecture !== 'ARM64', 'Windows containers are not supported on ARM64.');
	insist(
		!requiresCompatibilities.includes('MANAGED_INSTANCES'),
		'Windows containers are not supported on MANAGED_INSTANCES.',
	);
}

function validateConstraints({placementConstraints = []}: TaskDefinitionInput): void {
	insist(placementConstraints.length <= 10, 'Placement constraints cannot have more than 10 elements.');
	for (const {type, expression = ''} of placementConstraints) {
		// `distinctInstance` is for services and RunTask.
		insist(type === 'memberOf', 'Placement constraint type of a task definition must be memberOf.');
		parseExpression(expression);
	}
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.client(message);
	}
}
