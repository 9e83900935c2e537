import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {RuleId} from '../../../../source/domain/agent/validate/finding.ts';
import {validateDefinition} from '../../../../source/domain/agent/validate/validate-definition.ts';
import {mounting} from './examples/example.ts';

/*
What moby's Windows engine says of a bind (volume/mounts/windows_parser.go; most rows are of its own table in
windows_parser_test.go), since no engine here can be asked. The third column is the line that decides.
*/
const cases: ReadonlyArray<readonly [bind: string, rules: readonly RuleId[], line: string]> = [
	[String.raw`c:\ -> d:\ `, [], 'rxDestination: a drive'],
	[String.raw`c:\windows\ -> d:`, [], 'rxDestination: a drive without a slash'],
	[String.raw`c:\windows -> d:\s p a c e`, [], String.raw`rxDestination: [^\/:*?"<>\r\n]+`],
	['c:/ -> d:/including with/spaces:ro', [], String.raw`rxDestination: [\\/]`],
	[String.raw`\\?\c:\windows\ -> d:`, [], String.raw`rxHostDir: (?:\\\\\?\\)?`],
	[String.raw`c:\windows -> \\?\d:\ `, [], String.raw`rxDestination: (?:\\\\\?\\)?`],
	[String.raw`\\.\pipe\foo -> \\.\pipe\bar`, [], 'rxPipe'],
	['//./pipe/foo -> //./pipe/foo', [], String.raw`rxPipe: [/\\]{2}`],
	[String.raw`c:\ -> ..\ `, ['relative-path'], 'splitRawSpec: errInvalidSpec'],
	[String.raw`c:\ -> foo`, ['relative-path'], 'splitRawSpec: errInvalidSpec'],
	[String.raw`c:\ -> /host/proc`, ['relative-path'], 'splitRawSpec: errInvalidSpec'],
	[String.raw`c:\ -> d:\a?b`, ['relative-path'], String.raw`rxDestination: [^\/:*?"<>\r\n]+`],
	[String.raw`d:\ -> c:`, ['root-path'], 'windowsValidateNotRoot: destination path cannot be `c:`'],
	[String.raw`d:\ -> C:\ `, ['root-path'], 'windowsValidateNotRoot: destination path cannot be `c:`'],
	[
		String.raw`c:\windows\system32\drivers.ini -> d:\drivers.ini`,
		['file-on-windows'],
		'validateMountConfigReg: source path must be a directory',
	],
	[
		String.raw`\\.\pipe\foo -> c:\pipe`,
		['pipe-elsewhere'],
		String.raw`validateMountConfigReg: 'c:\pipe' is not a valid pipe path`,
	],
	[
		String.raw`\\.\pipe\foo -> \\.\pipe\foo:ro`,
		['read-only-pipe'],
		'validateMountConfigReg: field ReadOnly must not be specified',
	],
];

for (const [bind, rules, line] of cases) {
	test(`${bind.trim()} is ${rules.length > 0 ? 'refused' : 'taken'} by Docker on Windows, ${line}`, () => {
		deepEqual(
			validateDefinition(mounting(bind.trim()), 'windows').map(({rule}) => rule),
			rules,
		);
	});
}
