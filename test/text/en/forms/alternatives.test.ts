import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {alternatives} from '../../../../source/text/en/forms/alternatives.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {part} from '../../../../source/text/part.ts';

test('one of several is enough, and of a long list the first are named', () => {
	deepEqual(
		[[], ['-a'], ['-a', '-b'], ['-a', '-b', '-c'], ['-a', '-b', '-c', '-d', '-e', '-f', '-g']].map(options =>
			plain(alternatives(options)),
		),
		['', '-a', '-a or -b', '-a, -b or -c', '-a, -b, -c, -d, -e or 2 more'],
	);
});

test('each option is one that can be typed, and the word between them is not', () => {
	deepEqual(alternatives(['DD_API_KEY', '--site']), [part.command('DD_API_KEY'), ' or ', part.command('--site')]);
});
