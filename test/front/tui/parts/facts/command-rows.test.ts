import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {commandRows} from '../../../../../source/front/tui/parts/facts/command-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';

const plain = (command: string) =>
	commandRows(command, 20, theme({ascii: false, colour: false, motion: false})).map(row =>
		row.map(({text}) => text).join(''),
	);

test('a command is broken between words so that a shell reads on, each row of a comment a comment', () => {
	deepEqual(plain('aws ecs delete-service --service agent'), ['aws ecs \\', 'delete-service \\', '--service agent']);
	deepEqual(plain('# aws ecs delete-service --name x'), ['# aws ecs \\', '# delete-service \\', '# --name x']);
});

test('no break falls into quotes, into a word that is too long, or into what is no command', () => {
	deepEqual(plain('aws --name \'it is\' --id "$id" x'), ["aws --name 'it is' \\", '--id "$id" x']);
	for (const whole of [
		"aws 'the name of a long service'",
		'aws delete-service-quickly x',
		'"entryPoint": ["sh", "-c"]',
	]) {
		deepEqual(plain(whole), [whole]);
	}
});
