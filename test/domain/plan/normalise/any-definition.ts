import fc from 'fast-check';
import type {ContainerDefinition, TaskDefinition} from '../../../../source/domain/account/task-definition.ts';

const word = fc.string({unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 6});

const variable = fc.record(
	{name: word.map(name => name.toUpperCase()), value: fc.string({maxLength: 12})},
	{noNullPrototype: true},
);

const port = fc.record(
	{
		containerPort: fc.integer({min: 1, max: 65_535}),
		hostPort: fc.integer({min: 1, max: 65_535}),
		protocol: fc.constantFrom('tcp', 'udp'),
	},
	{noNullPrototype: true, requiredKeys: ['containerPort']},
);

const container: fc.Arbitrary<ContainerDefinition> = fc.record(
	{
		name: word,
		image: word,
		cpu: fc.constantFrom(0, 100, 256),
		memory: fc.constantFrom(256, 512),
		memoryReservation: fc.constantFrom(64, 128),
		essential: fc.boolean(),
		privileged: fc.boolean(),
		environment: fc.uniqueArray(variable, {selector: ({name}) => name, maxLength: 5}),
		secrets: fc.uniqueArray(fc.record({name: word, valueFrom: word}, {noNullPrototype: true}), {
			selector: ({name}) => name,
			maxLength: 3,
		}),
		portMappings: fc.uniqueArray(port, {selector: ({containerPort}) => containerPort, maxLength: 4}),
		mountPoints: fc.uniqueArray(
			fc.record(
				{sourceVolume: word, containerPath: word, readOnly: fc.boolean()},
				{noNullPrototype: true, requiredKeys: ['sourceVolume', 'containerPath']},
			),
			{selector: ({containerPath}) => containerPath, maxLength: 4},
		),
		dockerLabels: fc.dictionary(word, fc.string({maxLength: 6}), {maxKeys: 3, noNullPrototype: true}),
		healthCheck: fc.record(
			{
				command: fc.constant(['CMD-SHELL', 'agent health']),
				interval: fc.constantFrom(5, 30),
				retries: fc.constantFrom(1, 3),
			},
			{noNullPrototype: true, requiredKeys: ['command']},
		),
		linuxParameters: fc.record(
			{
				capabilities: fc.record(
					{add: fc.uniqueArray(fc.constantFrom('SYS_ADMIN', 'NET_ADMIN', 'BPF'))},
					{noNullPrototype: true},
				),
			},
			{noNullPrototype: true, requiredKeys: []},
		),
		command: fc.array(word, {maxLength: 3}),
		stopTimeout: fc.integer({min: 2, max: 120}),
	},
	{noNullPrototype: true, requiredKeys: ['name', 'image']},
);

/** Task definitions as people and tools register them; names are unique where ECS asks for it. */
export const anyDefinition: fc.Arbitrary<TaskDefinition> = fc.record(
	{
		family: word,
		containerDefinitions: fc.uniqueArray(container, {selector: ({name}) => name, minLength: 1, maxLength: 3}),
		volumes: fc.uniqueArray(
			fc.record(
				{name: word, host: fc.record({sourcePath: word}, {noNullPrototype: true})},
				{noNullPrototype: true, requiredKeys: ['name']},
			),
			{selector: ({name}) => name, maxLength: 4},
		),
		networkMode: fc.constantFrom('bridge', 'host', 'awsvpc'),
		pidMode: fc.constantFrom('host', 'task'),
		executionRoleArn: word,
		requiresCompatibilities: fc.constantFrom(['EC2'], ['EXTERNAL']),
	},
	{noNullPrototype: true, requiredKeys: ['family', 'containerDefinitions']},
);
