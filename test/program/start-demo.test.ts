import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {parse} from '../../source/options.ts';
import {startDemo} from '../../source/program/start-demo.ts';

async function given(args: readonly string[], t: TestContext, environment: Readonly<Record<string, string>> = {}) {
	const parsed = parse(args, environment, ['shop', 'bad-secret', 'secret-json', 'secret-kms', 'bad-key']);
	if (parsed.kind !== 'run') {
		throw new Error(JSON.stringify(parsed));
	}

	const demo = await startDemo(parsed.options, {isUnattended: true, prepare: () => undefined});
	t.after(demo.close);
	const {entries, choices} = demo.given;
	return [
		entries.key?.entry,
		entries.settings?.entry,
		choices.key?.kind === 'given' ? choices.key.secret.reveal().slice(0, 6) : choices.key,
	];
}

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky';
const role = {'execution-role': 'ecsTaskExecutionRole'};

test('without a terminal a world about a stored key uses that key, unless one is given', async t => {
	deepEqual(
		[
			await given(['--demo', 'bad-secret'], t),
			await given(['--demo', 'secret-json'], t),
			await given(['--demo', 'secret-kms'], t),
			await given(['--demo', 'bad-secret', '--env', 'prod'], t),
			await given(['--demo', 'bad-secret'], t, {DD_API_KEY: 'b'.repeat(32)}),
		],
		[
			[arn, role, undefined],
			[arn, undefined, undefined],
			[arn, undefined, undefined],
			[arn, {env: 'prod', ...role}, undefined],
			[undefined, undefined, 'bbbbbb'],
		],
	);
});

test('the key of a demo is that of the site, and of a site that it has none of another', async t => {
	deepEqual(
		[
			await given(['--demo'], t),
			await given(['--demo', '--site', 'datadoghq.eu'], t),
			await given(['--demo', '--site', 'https://app.datadoghq.eu/account'], t),
			await given(['--demo', '--site', 'ap1.datadoghq.com'], t),
		].map(one => one.at(-1)),
		['c0ffee', 'decade', 'decade', 'c0ffee'],
	);
});

test('at a terminal such a world offers no other key, and its role', async t => {
	const offered = await Promise.all(
		['shop', 'bad-secret', 'secret-kms'].map(async world => {
			const parsed = parse(['--demo', world], {}, ['shop', 'bad-secret', 'secret-kms']);
			if (parsed.kind !== 'run') {
				throw new Error(JSON.stringify(parsed));
			}

			const demo = await startDemo(parsed.options, {isUnattended: false, prepare: () => undefined});
			t.after(demo.close);
			return [demo.given.offered !== undefined, demo.given.entries.settings?.entry];
		}),
	);
	deepEqual(offered, [
		[true, undefined],
		[false, role],
		[false, undefined],
	]);
});

/** Where each answer of such a run comes from. */
async function sources(args: readonly string[], t: TestContext, environment: Readonly<Record<string, string>> = {}) {
	const parsed = parse(args, environment, ['shop', 'bad-secret']);
	if (parsed.kind !== 'run') {
		throw new Error(JSON.stringify(parsed));
	}

	const demo = await startDemo(parsed.options, {isUnattended: true, prepare: () => undefined});
	t.after(demo.close);
	const {entries, sources: others, approve} = demo.given;
	const told = Object.fromEntries(Object.entries(entries).map(([id, {source}]) => [id, source]));
	return {...told, ...others, approve};
}

test('what a demo answers itself comes from the demo, and what was given from where it was given', async t => {
	const own = {clusters: 'demo', regions: 'demo', replaceInstances: 'demo', site: 'demo'};
	deepEqual(await sources(['--demo'], t), {...own, key: 'demo', approval: 'demo', approve: true});
	deepEqual(await sources(['--demo', '--yes', '--cluster', 'edge'], t, {DD_API_KEY: 'b'.repeat(32)}), {
		...own,
		clusters: 'flag',
		approve: true,
	});
	deepEqual(await sources(['--demo', 'bad-secret', '--dry-run'], t, {DD_SITE: 'datadoghq.eu'}), {
		...own,
		site: 'environment',
		keySource: 'demo',
		key: 'demo',
		settings: 'demo',
		approve: false,
	});
});
