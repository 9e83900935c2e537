import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {heldPorts} from '../../../source/domain/hosts/held-ports.ts';
import {definitionArn, sampleRegistered, sampleTask} from '../sample.ts';

const definition = {
	family: 'web',
	containerDefinitions: [
		{
			name: 'web',
			image: 'web',
			portMappings: [
				{containerPort: 80, hostPort: 8080},
				{containerPort: 81, hostPort: 0},
			],
		},
	],
};
const task = sampleTask('t', {taskDefinitionArn: definitionArn('web:2'), lastStatus: 'PENDING'});
const bound = {port: 32_768, protocol: 'tcp'} as const;

test('a task that has not started yet holds the host ports of its definition', () => {
	deepEqual(heldPorts(task, {[definitionArn('web:2')]: sampleRegistered(definition)}), [
		{port: 8080, protocol: 'tcp'},
	]);
});

test('what is bound is held besides, and is all that is known where the definition was not read', () => {
	const running = {...task, lastStatus: 'RUNNING', hostPorts: [bound]};
	deepEqual(
		[heldPorts(running, {[definitionArn('web:2')]: sampleRegistered(definition)}), heldPorts(running, {})],
		[[bound, {port: 8080, protocol: 'tcp'}], [bound]],
	);
});
