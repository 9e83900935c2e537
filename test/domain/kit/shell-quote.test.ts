import {deepEqual, equal} from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {platform} from 'node:process';
import {test} from 'node:test';
import {shellQuote} from '../../../source/domain/kit/shell-quote.ts';
import {visible} from '../../../source/text/letters/visible.ts';

test('a usual command stays readable', () => {
	equal(
		shellQuote([
			'npx',
			'dd-ecs-setup',
			'--features',
			'default,-apm,+apm-socket',
			'--api-key-secret-arn',
			'arn:aws:secretsmanager:us-east-1:1:secret:dd:key::',
		]),
		'npx dd-ecs-setup --features default,-apm,+apm-socket --api-key-secret-arn ' +
			'arn:aws:secretsmanager:us-east-1:1:secret:dd:key::',
	);
});

test('a name with spaces, quotes and signs is one argument', () => {
	equal(shellQuote(['--profile', "jo's $HOME; rm", '']), String.raw`--profile 'jo'\''s $HOME; rm' ''`);
});

for (const shell of platform === 'win32' ? [] : ['/bin/sh']) {
	test(`${shell} reads back exactly the same arguments`, () => {
		const words = [
			'plain',
			'two words',
			"it's",
			'$(date)',
			'`date`',
			'*',
			'"',
			'\\',
			'a\nb',
			'~',
			'',
			'!x',
			'#c',
			'가',
		];
		deepEqual(
			execFileSync(shell, ['-c', String.raw`printf '%s\0' ${shellQuote(words)}`], {encoding: 'utf8'})
				.split('\0')
				.slice(0, -1),
			words,
		);
	});
}

const odd = [
	'a\nb',
	"x\u{1B}[31m%s\\n\u{202E}\u{85}'q'",
	'##[add-mask]x',
	' ::error::x',
	'::error::x',
	'-\u{7}',
	'-n\t',
	'%\u{200B}',
	'\u{E0041}',
];

for (const shell of platform === 'win32' ? [] : ['/bin/sh']) {
	test(`${shell} reads back what no screen shows, from a text that every screen does`, () => {
		const quoted = shellQuote(odd);
		equal(visible(quoted), quoted);
		deepEqual(
			execFileSync(shell, ['-c', String.raw`printf '%s\0' ${quoted}`], {encoding: 'utf8'})
				.split('\0')
				.slice(0, -1),
			odd,
		);
	});
}
