/**
Runs tests for Stryker inside its own process. Its TAP runner starts a Node for each mutant and file of tests, which
takes ten times as long: pure functions need no process of their own.
*/
import {globSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {registerHooks} from 'node:module';
import {performance} from 'node:perf_hooks';
import {cwd} from 'node:process';
import {pathToFileURL} from 'node:url';
import type {InstrumenterContext} from '@stryker-mutator/api/core';
import {declareFactoryPlugin, PluginKind} from '@stryker-mutator/api/plugin';
import {
	determineHitLimitReached,
	DryRunStatus,
	TestStatus,
	toMutantRunResult,
	type DryRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type TestResult,
	type TestRunner,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import {takeCollected, type Collected} from './collect.ts';

type Test = Collected & {readonly id: string; readonly file: string};

/** What mutated code asks: which mutant is on. It writes here which it met. */
const context: InstrumenterContext = {mutantCoverage: {static: {}, perTest: {}}};

/** Milliseconds that each test took last: what is quick has its turn first, since one that fails is enough. */
const spent = new Map<string, number>();

/** The tests of each bundle, as they were declared while no mutant was on. */
const loaded = new Map<string, readonly Test[]>();

async function dryRun(): Promise<DryRunResult> {
	const tests = await run(await allTests());
	const {mutantCoverage} = context;
	return {status: DryRunStatus.Complete, tests, ...(mutantCoverage && {mutantCoverage})};
}

async function mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
	const {
		activeMutant: {id},
		hitLimit,
		testFilter,
		reloadEnvironment,
	} = options;
	const chosen = testFilter && new Set(testFilter);
	const tests = (await allTests()).filter(test => chosen?.has(test.id) !== false);
	Object.assign(context, {activeMutant: id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0});
	const results = reloadEnvironment ? await runAgain(id) : await run(tests);
	context.activeMutant = undefined;
	return toMutantRunResult(
		determineHitLimitReached(context.hitCount, hitLimit) ?? {status: DryRunStatus.Complete, tests: [...results]},
	);
}

/** A mutant that counts while modules load: the bundles that hold it are loaded anew, and run whole. */
async function runAgain(mutant: string): Promise<readonly TestResult[]> {
	const cost = (file: string) => (loaded.get(file) ?? []).reduce((sum, {id}) => sum + (spent.get(id) ?? 0), 0);
	for (const file of [...loaded.keys()].toSorted((a, b) => cost(a) - cost(b))) {
		const isIn = (await readFile(file, 'utf8')).includes(`("${mutant}")`);
		const results = isIn ? await reloaded(file, mutant) : [];
		if (results.some(({status}) => status === TestStatus.Failed)) {
			return results;
		}
	}

	return [];
}

async function reloaded(file: string, mutant: string): Promise<readonly TestResult[]> {
	try {
		return await run(await load(file, `?${mutant}`));
	} catch (error) {
		takeCollected();
		return [failed({id: file, file, name: file}, error, 0)];
	}
}

/** Results up to the first test that fails. */
async function run(tests: readonly Test[]): Promise<TestResult[]> {
	const results: TestResult[] = [];
	for (const test of tests.toSorted((a, b) => (spent.get(a.id) ?? 0) - (spent.get(b.id) ?? 0))) {
		const result = await outcome(test);
		spent.set(test.id, result.timeSpentMs);
		results.push(result);
		if (result.status === TestStatus.Failed) {
			break;
		}
	}

	return results;
}

async function outcome(test: Test): Promise<TestResult> {
	const start = performance.now();
	context.currentTestId = test.id;
	try {
		await test.run();
		const {id, name, file} = test;
		return {id, name, fileName: source(file), timeSpentMs: performance.now() - start, status: TestStatus.Success};
	} catch (error) {
		return failed(test, error, performance.now() - start);
	} finally {
		context.currentTestId = undefined;
	}
}

function failed({id, name, file}: Omit<Test, 'run'>, error: unknown, timeSpentMs: number): TestResult {
	return {
		id,
		name,
		fileName: source(file),
		timeSpentMs,
		status: TestStatus.Failed,
		failureMessage: error instanceof Error ? error.message : String(error),
	};
}

async function allTests(): Promise<readonly Test[]> {
	const tests: Test[] = [];
	for (const file of bundles()) {
		const known = loaded.get(file) ?? (await load(file));
		loaded.set(file, known);
		tests.push(...known);
	}

	return tests;
}

async function load(file: string, again = ''): Promise<readonly Test[]> {
	await import(`${pathToFileURL(file).href}${again}`);
	return takeCollected().map((test, index) => ({...test, file, id: `${file} ${index} ${test.name}`}));
}

/** Tests that ask the SDK whether it takes what we send prove the form of a request, not a decision, and are slow. */
function bundles(): readonly string[] {
	const files = globSync('test/domain/**/*.test.js', {cwd: cwd()});
	return files.filter(file => !/(?:registered|created)\.test\.js$/v.test(file)).toSorted();
}

function source(bundle: string): string {
	return bundle.replace(/js$/v, 'ts');
}

function inProcess(): TestRunner {
	Reflect.set(globalThis, '__stryker__', context);
	registerHooks({
		resolve: (name, at, next) =>
			name === 'node:test' ? {url: import.meta.resolve('./collect.ts'), shortCircuit: true} : next(name, at),
	});
	// A mutant lives or dies by the same samples each time, and nobody reads the smallest one that killed it.
	fc.configureGlobal({seed: 1, endOnFailure: true});
	return {capabilities: () => ({reloadEnvironment: true}), dryRun, mutantRun};
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcess)];
