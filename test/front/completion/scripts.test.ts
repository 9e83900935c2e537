import {spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {deepEqual} from 'node:assert/strict';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test from 'node:test';
import {scripts} from '../../../source/front/completion/scripts.ts';
import {awsCli} from '../../../source/export/aws-cli/aws-cli.ts';
import {en} from '../../../source/text/en.ts';
import {installPlan} from '../../support/fixtures/plan.ts';

/** A parameter of the shell, in its braces. */
function parameter(inside: string): string {
	return `\${${inside}}`;
}

/** What came to bash with 4.0 or later (bash, NEWS), as it is written, and an example; macOS has 3.2. */
const later: ReadonlyArray<readonly [written: RegExp, example: string]> = [
	[/\b(?:declare|local|typeset)\s+-[a-z]*[Agn]/v, 'local -A seen'],
	[/\b(?:mapfile|readarray|coproc)\b/v, 'mapfile -t lines'],
	[/\$\{\w+(?:\[[^\]]*\])?(?:\^|,|@[a-z])/iv, `echo ${parameter('name,,')}`],
	[/\|&|&>>/v, 'make |& less'],
	[/;;?&/v, 'a) echo a ;;&'],
	[/\$\{\w+:\s*-\d|\$\{\w+\[-/v, parameter('names[-1]')],
	[/\[\[ (?:.* )?-v /v, '[[ -v name ]]'],
	[/%\([^\)]*\)T|\bEPOCH(?:SECONDS|REALTIME)\b/v, "printf '%(%F)T'"],
	[/\{\w+\.\.\w+\.\.\w+\}/v, '{1..9..2}'],
	[/\bwait -n\b/v, 'wait -n'],
	[/\bglobstar\b/v, 'shopt -s globstar'],
	// 3.2 ends a substitution at the first parenthesis of a case.
	[/\$\([^\n\(\)]*\bcase\b/v, 'x=$(case a in a) echo ;; esac)'],
	// Without words for what is missing there.
	[/\bcompopt\b(?!.* 2>\/dev\/null)/v, 'compopt -o default'],
];

/** What of these stands in a script, by the examples. */
function laterIn(script: string): readonly string[] {
	return later.filter(([written]) => written.test(script)).map(([, example]) => example);
}

test('nothing that bash 3.2 does not know stands in a script that is for bash', () => {
	const apply = awsCli(installPlan, en.script).find(({isScript}) => isScript)?.text ?? '';
	deepEqual([apply.length > 0, laterIn(scripts.bash), laterIn(apply)], [true, [], []]);
	deepEqual(
		later.map(([, example]) => laterIn(example)),
		later.map(([, example]) => [example]),
	);
});

test('where compopt is missing, as in bash 3.2, what fits is offered all the same and nothing is complained of', t => {
	const folder = mkdtempSync(path.join(tmpdir(), 'bash-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	for (const kind of ['words', 'files', 'folders']) {
		const program = path.join(folder, 'dd-ecs-setup');
		writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' ${kind} 'shop-prod ' 'shop-two '\n`);
		chmodSync(program, 0o755);
		const asked = [
			'enable -n compopt',
			scripts.bash,
			"COMP_LINE='dd-ecs-setup --cluster sh' COMP_POINT=25",
			'_dd_ecs_setup dd-ecs-setup sh --cluster',
			`for each in "${parameter('COMPREPLY[@]')}"; do printf '<%s>' "$each"; done`,
		].join('\n');
		const {stdout, stderr} = spawnSync('bash', ['--norc', '--noprofile', '-c', asked], {
			env: {PATH: `${folder}:${process.env.PATH ?? ''}`},
			encoding: 'utf8',
		});
		deepEqual([kind, stdout, stderr], [kind, '<shop-prod ><shop-two >', '']);
	}
});
