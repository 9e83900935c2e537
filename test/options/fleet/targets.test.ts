import {deepEqual} from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test, type TestContext} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {parse} from 'yaml';
import {parse as parseLine} from '../../../source/options.ts';
import {usageFault} from '../../../source/text/en/problems/usage-fault.ts';
import {readTargets} from '../../../source/program/answers/read-targets.ts';
import {plain} from '../../../source/text/letters/plain.ts';

const schema = JSON.parse(readFileSync('assets/targets.schema.json', 'utf8')) as Record<string, unknown>;

async function read(text: string, t: TestContext) {
	const folder = mkdtempSync(path.join(tmpdir(), 'targets-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	const file = path.join(folder, 'targets.yaml');
	writeFileSync(file, text);
	const {targets, faults} = await readTargets(file);
	const here = JSON.parse(JSON.stringify(targets).replaceAll(`${folder}/`, '')) as typeof targets;
	return {targets: here, said: faults.map(fault => plain(usageFault(fault)).replaceAll(`${folder}/`, ''))};
}

test('accounts have regions, clusters with platforms, and parameters of their own; JSON reads the same', async t => {
	const yaml = `# yaml-language-server: $schema=targets.schema.json
targets:
  - account: 011122223333
    regions: [us-east-1, eu-west-1]
    clusters:
      - shop-prod
      - {name: batch, platform: windows}
    parameters: {Env: prod, AgentVersion: 7.70}
  - account: '222233334444'
    regions: us-east-1
    clusters: []
`;
	const targets = [
		{
			account: '011122223333',
			regions: ['us-east-1', 'eu-west-1'],
			clusters: [{name: 'shop-prod'}, {name: 'batch', platform: 'windows'}],
			parameters: {Env: 'prod', AgentVersion: '7.70'},
		},
		{account: '222233334444', regions: ['us-east-1'], clusters: []},
	];
	const standing = (env: string, version: string) => [
		{...targets[0], places: {Env: `targets.yaml:${env}`, AgentVersion: `targets.yaml:${version}`}},
		targets[1],
	];
	const check = new Ajv2020({allowUnionTypes: true}).compile(schema);
	deepEqual(
		[parse(yaml), {targets}, {targets: [{acount: '1'}]}].map(value => check(value)),
		[true, true, false],
	);
	deepEqual(
		[await read(yaml, t), await read(JSON.stringify({$schema: 'x', targets}), t)],
		[
			{targets: standing('8:18', '8:29'), said: []},
			{targets: standing('1:175', '1:188'), said: []},
		],
	);
});

test('all that is wrong in it is told with file, line and column', async t => {
	const {said} = await read(
		`tagets: []
targets:
  - acount: 111122223333
  - account: 1111
    regions: [us-east-1, everywhere]
  - account: 222233334444
    clusters: {name: shop}
  - account: 333344445555
    clusters: [{name: shop, platform: windoze, size: 3}, {platform: linux}]
    parameters: {Env: [a]}
  - nothing
  - account: 444455556666
  - account: 444455556666
    regions: us-east-1
`,
		t,
	);
	deepEqual(said, [
		'targets.yaml:1:1: tagets means nothing here; known are targets; did you mean targets?',
		'targets.yaml:3:5: acount means nothing here; known are account, regions, clusters, parameters; ' +
			'did you mean account?',
		'targets.yaml:3:5: targets[0].account needs a value',
		"targets.yaml:4:5: account doesn't take 1111; it takes 111122223333",
		"targets.yaml:5:5: regions doesn't take everywhere; it takes us-east-1",
		'targets.yaml:7:5: clusters takes a value or a list of values',
		'targets.yaml:9:48: size means nothing here; known are name, platform',
		"targets.yaml:9:29: platform doesn't take windoze; it takes linux, amazon-linux-1, windows, external, " +
			'external-windows, managed-instances',
		'targets.yaml:9:5: clusters[1].name needs a value',
		'targets.yaml:10:5: parameters.Env takes one value',
		'targets.yaml:2:1: targets[4] takes names with values',
		'targets.yaml:12:5: 444455556666 and targets.yaml:13:5: 444455556666 contradict each other; give one of them',
	]);
});

for (const [text, said] of [
	['targets: []', 'targets.yaml:1:1: targets needs a value'],
	['other: 1', 'targets.yaml'],
	['[1]', 'it has to begin with `targets:`'],
] as const) {
	test(`a file of ${text} says what is missing`, async t => {
		const {targets, said: all} = await read(text, t);
		deepEqual([targets, all.some(line => line.includes(said))], [[], true]);
	});
}

test('a value for what no template has is refused with what was meant, and a key stands in no file', async t => {
	const {said} = await read(
		`targets:
  - account: 111122223333
    parameters:
      AgentVersoin: 7.70
      AgentVersionWindows: 7.70
      ClusterLinux2: shop
      VariableTeam: web
      ApiKey: secret
`,
		t,
	);
	deepEqual(
		said.map(line => line.replace(/; known are .*; did/v, '; did').replace(/; known are .*/v, '')),
		[
			'targets.yaml:4:7: AgentVersoin means nothing here; did you mean AgentVersion?',
			'targets.yaml:8:7: ApiKey means nothing here; did you mean ApiKeyArn?',
		],
	);
});

test('targets come from no standard input', () => {
	const parsed = parseLine(['fleet', 'plan', '--targets', '-'], {}, []);
	const {problem} = parsed.kind === 'problem' ? parsed : {};
	deepEqual(problem?.code === 'usage' && problem.faults, [{kind: 'standard-input', flag: '--targets'}]);
});

test('a list without its name is answered with the form of the file', async t => {
	const {targets, said} = await read("- account: '111122223333'\n", t);
	const form =
		"it has to begin with `targets:`, and then have each account behind a dash, as in - account: '111122223333'";
	deepEqual([targets, said], [[], [`The file of --targets can't be read: targets.yaml: ${form}`]]);
});

test('a cluster is told once to have Linux: two services for it would put two Agents on each instance', async t => {
	const {said} = await read(
		`targets:
  - account: '111122223333'
    clusters:
      - {name: shop, platform: linux}
      - {name: shop, platform: windows}
      - {name: shop, platform: amazon-linux-1}
  - account: '222233334444'
    clusters: [shop, {name: shop, platform: amazon-linux-1}, {name: other, platform: amazon-linux-1}]
`,
		t,
	);
	deepEqual(said, [
		'targets.yaml:4:10: clusters[0]: shop, linux and targets.yaml:6:10: clusters[2]: shop, amazon-linux-1 ' +
			'contradict each other; give one of them',
		'targets.yaml:8:5: clusters[0]: shop, linux and targets.yaml:8:23: clusters[1]: shop, amazon-linux-1 ' +
			'contradict each other; give one of them',
	]);
});
