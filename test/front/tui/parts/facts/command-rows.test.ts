import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {commandRows} from '../../../../../source/front/tui/parts/facts/command-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';

const plain = (command: string) =>
	commandRows(command, 20, theme({ascii: false, colour: false, motion: false})).map(row =>
		row.map(({text}) => text).join(''),
	);

test('a command is broken between words so that a shell reads on, and a comment never', () => {
	deepEqual(plain('aws ecs delete-service --service agent'), ['aws ecs \\', 'delete-service \\', '--service agent']);
	deepEqual(plain('# aws ecs delete-service --service agent'), ['# aws ecs delete-service --service agent']);
});
