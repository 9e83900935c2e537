import {integer, listOf, mapOf, structure, text} from '../../server/read.ts';

const texts = listOf(text);
const devices = listOf(structure({hostPath: text, containerPath: text, permissions: texts}));
const temporary = listOf(structure({containerPath: text, size: integer, mountOptions: texts}));
const secrets = listOf(structure({name: text, valueFrom: text}));

/**
Members that containers of task definitions and of daemon task definitions have in common. The API defines both
containers apart, so what only one of them has stands with it.
*/
export const readParts = {
	texts,
	devices,
	temporary,
	secrets,
	variables: listOf(structure({name: text, value: text})),
	capabilities: structure({add: texts, drop: texts}),
	ulimits: listOf(structure({name: text, softLimit: integer, hardLimit: integer})),
	logConfiguration: structure({logDriver: text, options: mapOf(text), secretOptions: secrets}),
	healthCheck: structure({
		command: texts,
		interval: integer,
		timeout: integer,
		retries: integer,
		startPeriod: integer,
	}),
	dependsOn: listOf(structure({containerName: text, condition: text})),
	systemControls: listOf(structure({namespace: text, value: text})),
	environmentFiles: listOf(structure({value: text, type: text})),
	firelens: structure({type: text, options: mapOf(text)}),
};
