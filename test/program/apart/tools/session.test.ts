import {execFileSync} from 'node:child_process';
import {deepEqual, equal} from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import {keyLike} from '../../../../source/domain/kit/key-like.ts';
import {golden} from '../../../support/golden.ts';
import {textOf, toolsSession} from './tools-session.ts';

before(() => {
	const cwd = path.join(import.meta.dirname, '../../../..');
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd});
});

test('a session of a coding agent: it looks, plans, shows, applies and looks again', {timeout: 120_000}, async t => {
	const {client, call, told, leave} = await toolsSession(t, {args: ['--demo', '--allow-apply']});
	const lines = [`# ${client.getInstructions() ?? ''}`];
	const ask = async (name: string, input: Record<string, unknown>) => {
		const progress = new Set<string>();
		const result = await call(name, input, {
			onProgress(message) {
				progress.add(message);
			},
		});
		lines.push(
			'',
			`> ${name} ${JSON.stringify(input)}`,
			// What is read side by side comes in any order, and how often a rollout is looked at is the clock's.
			...[...progress].filter(message => /^(?:change|proof)/v.test(message)).map(message => `  . ${message}`),
			...(result.isError === true ? ['error:'] : []),
			textOf(result),
			`{${Object.keys(result.structuredContent ?? {})
				.toSorted()
				.join(', ')}}`,
		);
		return result.structuredContent ?? {};
	};

	const {tools} = await client.listTools();
	for (const {name, annotations} of tools) {
		const {title = '', ...hints} = annotations ?? {};
		lines.push(
			`${name}: ${title} (${Object.entries(hints)
				.flatMap(([hint, isSet]) => (isSet ? [hint] : []))
				.join(', ')})`,
		);
	}

	await ask('clusters', {});
	await ask('status', {clusters: ['shop-prod']});
	await ask('doctor', {clusters: ['shop-prod'], features: 'default,+logs'});
	const {fingerprint} = await ask('plan', {command: 'install', clusters: ['shop-prod'], settings: {env: 'prod'}});
	await ask('apply_plan', {fingerprint});
	await ask('status', {clusters: ['shop-prod']});
	await ask('plan', {command: 'install', clusters: ['shop-prod'], settings: {env: 'prod'}});
	equal(await leave(), 0);
	// Plans have names, times and tokens of their own.
	const text = lines
		.join('\n')
		.replaceAll(String(fingerprint), '<fingerprint>')
		.replaceAll(/(?<=fingerprint is )[0-9a-f]{16}/gv, '<fingerprint>')
		.replaceAll(/\d{4}-\d{2}-\d{2}T[\d.:]+Z/gv, '<instant>');
	equal(text, golden('tools/session.txt', text));
	// Nowhere in it, nor in the fields that the transcript doesn't have, is what looks like a key.
	deepEqual(keyLike(told()), []);
});
