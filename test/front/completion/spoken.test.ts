import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import type {Shell} from '../../../source/commands/command.ts';
import {asked} from '../../../source/front/completion/spoken.ts';

const evil = String.raw`$(x) 'a' "b" \ !`;

/** What a shell is answered where these can stand. */
function answer(shell: Shell, given: readonly string[], ...texts: readonly string[]) {
	const {before, current, answer: answered} = asked[shell](given);
	const candidates = texts.map(text => ({text, shown: text, ...(text.endsWith(',') && {isOpen: true as const})}));
	return {before, current, lines: answered({kind: 'names', candidates})};
}

test('to Bash a name is quoted, without what stands before a break in its word, and with a blank behind it', () => {
	deepEqual(
		[
			answer('bash', ['=sh', 'AWS_PROFILE=x dd-ecs-setup --cluster=sh'], '--cluster=shop', '--cluster=other'),
			answer('bash', ['=', String.raw`./dd-ecs-setup 'a b' c\ d "e\f" `], evil, 'open,'),
			answer('bash', ['=tw', 'dd-ecs-setup --profile "tw'], 'two words', 'tw$x'),
		],
		[
			{before: [], current: '--cluster=sh', lines: ['names', 'shop ']},
			{
				before: ['a b', 'c d', String.raw`e\f`],
				current: '',
				lines: ['names', String.raw`\$\(x\)\ \'a\'\ \"b\"\ \\\ \! `, 'open,'],
			},
			{before: ['--profile'], current: 'tw', lines: ['names', 'two words']},
		],
	);
});

test('to PowerShell a name with more than letters is one text, and replaces only the end of a list', () => {
	deepEqual(
		[
			answer('powershell', ['=', '=', 'install'], evil, 'it’s', 'plain-1'),
			answer('powershell', ['=lo', '=default,lo'], 'default,logs', 'apm'),
			answer('powershell', ["='tw", "='tw"], 'two words'),
		],
		[
			{
				before: ['install'],
				current: '',
				lines: [
					String.raw`'$(x) ''a'' "b" \ !'` + `\t${evil}\t${evil}`,
					"'it’’s'\tit’s\tit’s",
					'plain-1\tplain-1\tplain-1',
				],
			},
			{before: [], current: 'default,lo', lines: ['logs\tdefault,logs\tdefault,logs']},
			{before: [], current: 'tw', lines: ["'two words'\ttwo words\ttwo words"]},
		],
	);
});

test('zsh and fish quote names themselves, and of files every shell knows more', () => {
	deepEqual(
		[
			answer('zsh', ['=sh', '--cluster'], evil, 'open,').lines,
			answer('fish', ['=sh', '--cluster'], evil).lines,
			(['bash', 'zsh', 'fish', 'powershell'] as const).map(shell =>
				asked[shell]([]).answer({kind: 'files', kept: ''}),
			),
		],
		[
			['names', `.\t${evil}\t${evil}`, '+\topen,\topen,'],
			['names', `${evil}\t`],
			[['files'], ['files'], ['files'], []],
		],
	);
});
