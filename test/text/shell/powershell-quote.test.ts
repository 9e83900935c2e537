import {deepEqual, equal, throws} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {shellQuote} from '../../../source/domain/kit/shell-quote.ts';
import {posixWords} from '../../../source/text/shell/posix-words.ts';
import {powershellQuote} from '../../../source/text/shell/powershell-quote.ts';
import {visible} from '../../../source/text/letters/visible.ts';
import {powershellWords, receivedBy} from './powershell.ts';

const both = ['powershell', 'windows-powershell'] as const;

const written: ReadonlyArray<readonly [word: string, powershell: string, windows?: string]> = [
	['--cluster', '--cluster'],
	['shop-prod', 'shop-prod'],
	[String.raw`C:\Users\jo\plan.json`, String.raw`C:\Users\jo\plan.json`],
	['C:\\Program Files\\', String.raw`'C:\Program Files\'`, String.raw`'C:\Program Files\\'`],
	['arn:aws:ecs:us-east-1:1:service/a', 'arn:aws:ecs:us-east-1:1:service/a'],
	['default,-apm', "'default,-apm'"],
	["jo's", "'jo''s'"],
	['jo’s', "'jo’’s'"],
	['$HOME', "'$HOME'"],
	['@x', "'@x'"],
	['#x', "'#x'"],
	['~/x', "'~/x'"],
	['010', "'010'"],
	['-a.b', "'-a.b'"],
	['--profile=-x', "'--profile=-x'"],
	['--%', "'--%'"],
	['100%', "'100%'"],
	['', "''", '\'""\''],
	['{"a": 1}', '\'{"a": 1}\'', String.raw`'{\"a\": 1}'`],
	['a\nb$', '"a$([char]10)b`$"'],
];

for (const [word, powershell, windows = powershell] of written) {
	test(`${JSON.stringify(word)} in both PowerShells`, () => {
		equal(powershellQuote([word], 'powershell'), powershell);
		equal(powershellQuote([word], 'windows-powershell'), windows);
	});
}

const awkward = fc.constantFrom(
	'"',
	"'",
	'\\',
	' ',
	'$',
	'`',
	',',
	';',
	'@',
	'#',
	'-',
	'--',
	'(',
	')',
	'{',
	'%',
	'~',
	'’',
	'‚',
	'“',
	'„',
	'a',
	'1',
	'.',
	':',
	'=',
	'\n',
	'\u{1B}',
	'\u{202E}',
	'::',
	'##[',
	'가',
	'😀',
	'\u{E0041}',
	'|',
	'&',
	'<',
	'>',
);
const word = fc.oneof(fc.string({unit: awkward, maxLength: 8}), fc.string({unit: 'binary', maxLength: 8}));
const words = fc.array(word, {minLength: 1, maxLength: 5});

for (const shell of both) {
	test(`a program that ${shell} starts receives exactly these arguments`, () => {
		fc.assert(
			fc.property(words, given => {
				const line = powershellQuote(given, shell);
				deepEqual(receivedBy(powershellWords(line), shell), given);
				equal(visible(line), line);
			}),
			{numRuns: 2000},
		);
	});
}

test('what was written for a POSIX shell is read back', () => {
	fc.assert(
		fc.property(words, given => {
			deepEqual(posixWords(shellQuote(given)), given);
		}),
		{numRuns: 2000},
	);
});

for (const line of ['', 'a  b', 'a "b"', '$HOME', "a 'b", '{"a":1}', 'a; b', 'a | b', '"$(printf -- "x")"']) {
	test(`nobody here wrote ${line} for a POSIX shell`, () => {
		equal(posixWords(line), undefined);
	});
}

for (const line of ['$a', 'a,b', '"$a"', "'a", '#a', '~/a', '-a.b', '010', "'a'b", 'a;b']) {
	test(`PowerShell reads more into ${line}`, () => {
		throws(() => powershellWords(line), Error);
	});
}
