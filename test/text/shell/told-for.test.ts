import {deepEqual, equal, notEqual} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {commandLine} from '../../../source/domain/ending/next-steps/command-line.ts';
import {toldFor} from '../../../source/text/shell/told-for.ts';
import {sampleRun} from '../../domain/sample.ts';
import {powershellWords} from './powershell.ts';

const told: ReadonlyArray<readonly [posix: string, powershell: string]> = [
	['npx dd-ecs-setup install --cluster shop-prod --yes', 'npx dd-ecs-setup install --cluster shop-prod --yes'],
	['npx dd-ecs-setup install --features default,-apm', "npx dd-ecs-setup install --features 'default,-apm'"],
	[String.raw`npx dd-ecs-setup --profile 'jo'\''s'`, "npx dd-ecs-setup --profile 'jo''s'"],
	['# aws sso login --profile a,b', "# aws sso login --profile 'a,b'"],
	[
		'eval "$(aws configure export-credentials --profile \'a b\' --format env)"',
		"aws configure export-credentials --profile 'a b' --format powershell | Invoke-Expression",
	],
	[
		'for id in i-1 i-2; do aws ec2 modify-instance-metadata-options --http-tokens any --instance-id "$id"; done',
		"foreach ($id in 'i-1', 'i-2') " +
			'{ aws ec2 modify-instance-metadata-options --http-tokens any --instance-id $id }',
	],
	[String.raw`'C:\Users\jo\Local\dd-ecs-setup\a.ndjson'`, String.raw`C:\Users\jo\Local\dd-ecs-setup\a.ndjson`],
	["bash 'next web/wire.sh'", "bash 'next web/wire.sh'"],
];

for (const [posix, powershell] of told) {
	test(`${posix} in a PowerShell`, () => {
		equal(toldFor('powershell', posix), powershell);
	});
}

for (const other of [
	'--memory 1024',
	'DD_API_KEY',
	'DD_AGENT_HOST=172.17.0.1',
	'sh -c "export DD_AGENT_HOST=$(curl http://169.254.169.254/latest/meta-data/local-ipv4); exec START-COMMAND"',
	'com.datadoghq.ad.checks',
	'ecs:DescribeTaskDefinition',
	'/var/run/datadog',
	"npx dd-ecs-setup 'without an end",
	'',
]) {
	test(`${other} is no command of this computer, and stays`, () => {
		equal(toldFor('windows-powershell', other), other);
	});
}

const words = fc.array(fc.string({unit: 'binary', maxLength: 6}), {maxLength: 4});
const ids = fc.array(
	fc.nat().map(id => `i-${id.toString(16)}`),
	{minLength: 2, maxLength: 4},
);

test('each form of a step has the same words in a PowerShell', () => {
	fc.assert(
		fc.property(words, ids, (given, instances) => {
			const command = ['aws', ...given] as const;
			const inShell = (more: Record<string, unknown>) =>
				toldFor('powershell', commandLine({step: 'help', command, ...more}, sampleRun) ?? '');
			deepEqual(powershellWords(inShell({})), command);
			const [loop = '', line = ''] = inShell({instances}).split(/(?<=^foreach \([^\)]*\)) /v, 2);
			equal(loop, `foreach ($id in ${instances.map(id => `'${id}'`).join(', ')})`);
			const end = ' --instance-id $id }';
			equal(line.endsWith(end) && line.startsWith('{ '), true);
			deepEqual(powershellWords(line.slice(2, -end.length)), command);
			const piped = ' | Invoke-Expression';
			const evaluated = inShell({isEvaluated: true});
			equal(evaluated.endsWith(piped), true);
			notEqual(powershellWords(evaluated.slice(0, -piped.length)).length, 0);
		}),
	);
});
