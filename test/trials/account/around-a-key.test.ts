import {deepEqual} from 'node:assert/strict';
import process from 'node:process';
import {Readable} from 'node:stream';
import test, {type TestContext} from 'node:test';
import {parse} from '../../../source/options.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {start} from '../../../source/program/start.ts';
import type {Host} from '../../../source/program/host.ts';
import {install} from '../../../source/commands/install.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {around, canary} from './canary.ts';

const parameters = {'/datadog/string': 'String', '/datadog/secure': 'SecureString'} as const;
const prod = ['--cluster', 'shop-prod', '--yes'];

/** The world with this text for its stored keys, and a site that knows the key alone. */
async function holding(text: string, t: TestContext) {
	const simulator = await simulated('secret-kms', t);
	simulator.account.datadogKeys.set('datadoghq.com', new Set([canary]));
	const region = simulator.account.regions.get('us-east-1');
	const [version] = region?.secrets.get('datadog/api-key')?.versions ?? [];
	if (version) {
		Object.assign(version, {value: text});
	}

	for (const [name, type] of Object.entries(parameters)) {
		region?.parameters.set(name, {
			name,
			type,
			arn: `arn:aws:ssm:us-east-1:123456789012:parameter${name}`,
			value: text,
			version: 1,
			changedAt: 0,
			tags: new Map(),
			...(type === 'SecureString' && {keyId: 'alias/aws/ssm'}),
		});
	}

	return simulator;
}

function ended({events, exitCode}: Ran) {
	return {
		exitCode,
		verified: events.flatMap(event => (event.type === 'verified' ? [event.verdict.kind] : [])),
		problems: events.flatMap(event => (event.type === 'problem' ? [event.problem.code] : [])),
		found: events.flatMap(event =>
			event.type === 'checked' && event.check.id === 'key-verdict'
				? [event.check.finding ?? event.check.verdict]
				: [],
		),
	};
}

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky';
const places: Readonly<Record<string, readonly string[]>> = {
	'a secret': ['--api-key-secret-arn', secret],
	'an encrypted parameter': ['--api-key-ssm-parameter', '/datadog/secure'],
	'a parameter in clear': ['--api-key-ssm-parameter', '/datadog/string'],
};
const inHand: Readonly<Record<string, (text: string) => Run>> = {
	'the environment': text => ({args: prod, key: text}),
	'a paste': text => ({
		args: ['--cluster', 'shop-prod', '--site', 'datadoghq.com', '--features', 'default'],
		key: '',
		answers: {keySource: [{entry: 'paste'}], key: [{entry: text}], settings: [{entry: {}}]},
	}),
};

for (const [name, {text, isTakenOff}] of Object.entries(around)) {
	for (const [source, run] of Object.entries(inHand)) {
		test(`a key from ${source} with ${name} around it is the key`, async t => {
			const simulator = await holding(canary, t);
			const ran = await runSetup(simulator, {...run(text), args: [...(run(text).args ?? []), '--dry-run']});
			deepEqual(ended(ran).verified, ['valid']);
		});
	}

	test(`a key from standard input with ${name} around it is the key`, async () => {
		const parsed = parse(['--api-key-stdin', ...prod], {}, []);
		const {ports, close} = await start(parsed.kind === 'run' ? parsed.options : never(), {
			command: install,
			host: hostWith(text),
			interrupt: createInterrupt(),
			clock: {speed: 1, now: Date.now, pause: async () => undefined},
			isUnattended: true,
			startDemo: never,
			bundles: {file: '', clean: never, journals: never, write: never},
			steps: never,
			languages: {codeIn: never, wordsIn: never},
		});
		await close();
		const {key} = ports.run.given.choices;
		deepEqual(key?.kind === 'given' && key.secret.reveal(), canary);
	});

	for (const [kind, place] of Object.entries(places)) {
		test(`a key in ${kind} with ${name} around it is judged as an Agent will have it`, async t => {
			const ran = await runSetup(await holding(text, t), {args: [...prod, '--dry-run', ...place], key: ''});
			const isBare = text === canary;
			deepEqual(
				ended(ran),
				isTakenOff
					? {exitCode: 0, verified: ['valid'], problems: [], found: [isBare ? 'ok' : 'spaces']}
					: {exitCode: 1, verified: [], problems: ['secret-unusable'], found: []},
			);
		});
	}
}

/** Standard input in two parts, and nothing else of a process. */
function hostWith(text: string): Host {
	const stdin: unknown = Readable.from([text.slice(0, 9), text.slice(9)]);
	const {stdout, stderr} = process;
	return {
		args: [],
		environment: {},
		stdin: stdin as Host['stdin'],
		stdout,
		stderr,
		onSignal: never,
		onUnforeseen: never,
		home: '/nonexistent',
		processes: {id: 0, isThere: () => false},
		prepare: () => undefined,
	};
}

function never(): never {
	throw new Error('nothing of this is wanted');
}
