import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {compileCache} from '../../support/compile-cache.ts';

// Of a package that is installed elsewhere, in `npm run pack:smoke`; else of this tree.
const program = process.env.PROGRAM ?? path.join(import.meta.dirname, '../../../dist/cli.js');

/** How the built program ended, and what it would do. */
export type Ended = {
	readonly exitCode: number;
	readonly said: string;
	readonly changes: readonly unknown[];
	/** Of `--json`. */
	readonly lines: readonly JsonObject[];
};

/** Runs the built program in this home, where nobody can be asked. */
export async function runBuilt(args: readonly string[], home: string): Promise<Ended> {
	const child = spawn(process.execPath, [program, ...args], {
		cwd: home,
		env: {PATH: process.env.PATH, HOME: home, NODE_COMPILE_CACHE: compileCache},
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: 60_000,
	});
	const closed = once(child, 'close') as Promise<unknown> as Promise<readonly [number]>;
	const [[exitCode], told, said] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
	const lines = told.split('\n').filter(line => line.startsWith('{'));
	return {
		exitCode,
		said: told + said,
		changes: changesIn(told),
		lines: lines.map(line => JSON.parse(line) as JsonObject),
	};
}

/** The changes of a plan, without what is random in them. */
function changesIn(told: string): readonly unknown[] {
	const line = told.split('\n').find(one => one.includes('"type":"planned"')) ?? '{}';
	const {plan} = JSON.parse(line) as {readonly plan?: {readonly changes: ReadonlyArray<Record<string, unknown>>}};
	return (plan?.changes ?? []).map(change =>
		Object.entries(change).filter(([name]) => ['id', 'kind', 'diff'].includes(name)),
	);
}
