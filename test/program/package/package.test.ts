import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, doesNotMatch, equal, ok} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {before, test} from 'node:test';
import {Ajv} from 'ajv';
import {parse} from 'yaml';

const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

type Component = {readonly name: string; readonly version: string; readonly purl: string; readonly 'bom-ref': string};

type Workflow = {
	readonly on: unknown;
	readonly jobs: {
		readonly publish: {readonly permissions: unknown; readonly steps: ReadonlyArray<{readonly run?: string}>};
	};
};

function read(file: string): unknown {
	return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

test('the list of materials fits the schema of CycloneDX, and names exactly what is bundled', () => {
	const schemas = path.join(
		path.dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json')),
		'res/schema',
	);
	const schema = (name: string) =>
		JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8')) as Record<
			string,
			unknown
		> & {readonly $id: string};
	const ajv = new Ajv({strict: false, validateFormats: false});
	const {$id: id, ...whole} = schema('bom-1.6');
	for (const name of ['spdx', 'jsf-0.82']) {
		const {$id, ...other} = schema(name);
		// As the schema refers to it.
		ajv.addSchema(other, new URL(`${name}.SNAPSHOT.schema.json`, id).href);
	}

	const isValid = ajv.compile({...whole, $id: id});
	const bom = read('dist/sbom.cdx.json') as {readonly components: readonly Component[]};
	deepEqual([isValid(bom), isValid.errors], [true, null]);

	const licensed = readFileSync(path.join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
		.split('\n')
		.flatMap(line => line.split(' (', 1).filter(name => /^@?[^@]+@\d/v.test(name) && line.endsWith(')')));
	deepEqual(
		bom.components.map(({name, version}) => `${name}@${version}`).toSorted(),
		[...new Set(licensed)].toSorted(),
	);
	deepEqual(
		bom.components.map(component => component['bom-ref']),
		bom.components.map(({purl}) => purl),
	);
});

/** By folder; the names of chunks have a hash in them. */
const packed: Readonly<Record<string, RegExp>> = {
	'.': /^(?:CHANGELOG\.md|LICENSE|README\.md|SECURITY\.md|package\.json)$/v,
	assets: /^(?:(?:answers|events|help|plan|targets)\.schema\.json|\w+(?:\.(?:ja|ko))?\.md)$/v,
	'assets/action': /^(?:action\.yml|comment\.mjs)$/v,
	'assets/skills/dd-ecs-setup': /^SKILL\.md$/v,
	'assets/iam': /^[\-a-z]+\.json$/v,
	dist: /^(?:cli\.js|[\w\-]+-[\w\-]{8}\.js|yoga-\w+\.wasm|dd-ecs-setup\.1|sbom\.cdx\.json|[\-A-Z]+\.txt)$/v,
};

test('the package has the files that it needs, and no others', () => {
	const {stdout, status} = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	equal(status, 0);
	const [{files = []} = {}] = JSON.parse(stdout.slice(stdout.indexOf('['))) as ReadonlyArray<{
		readonly files?: ReadonlyArray<{readonly path: string}>;
	}>;
	const names = files.map(file => file.path);
	deepEqual(
		names.filter(name => !packed[path.posix.dirname(name)]?.test(path.posix.basename(name))),
		[],
	);
	for (const needed of [
		'dist/cli.js',
		'dist/sbom.cdx.json',
		'dist/dd-ecs-setup.1',
		'assets/plan.schema.json',
		'LICENSE',
	]) {
		ok(names.includes(needed), needed);
	}
});

test('nothing of the package runs when it is installed, and nothing else is fetched for it', () => {
	const {
		scripts = {},
		dependencies,
		optionalDependencies,
		peerDependencies,
	} = read('package.json') as {
		readonly scripts?: Readonly<Record<string, string>>;
		readonly [field: string]: unknown;
	};
	deepEqual(
		['preinstall', 'install', 'postinstall', 'prepare'].filter(name => name in scripts),
		[],
	);
	deepEqual([dependencies, optionalDependencies, peerDependencies], [undefined, undefined, undefined]);
});

test('publishing needs no stored token, says where it comes from, and runs the tests before', () => {
	const workflow = parse(readFileSync(path.join(root, '.github/workflows/publish.yml'), 'utf8')) as Workflow;
	const {permissions, steps} = workflow.jobs.publish;
	const commands = steps.map(({run = ''}) => run.trim());
	deepEqual([workflow.on, permissions], [{push: {tags: ['v*']}}, {contents: 'read', 'id-token': 'write'}]);
	const publishing = commands.findIndex(run => run.includes('npm publish --provenance'));
	ok(commands.includes('.ci/run'));
	ok(commands.indexOf('.ci/run') < publishing);
	doesNotMatch(JSON.stringify(workflow), /secrets\.|NODE_AUTH_TOKEN/v);
});
