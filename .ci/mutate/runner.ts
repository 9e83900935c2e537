/**
Runs tests for Stryker inside its own process. Its TAP runner starts a Node for each mutant and file of tests, which
takes ten times as long: pure functions need no process of their own.
*/
import {globSync} from 'node:fs';
import {registerHooks} from 'node:module';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
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

function inProcess(): TestRunner {
	Reflect.set(globalThis, '__stryker__', context);
	registerHooks({
		resolve: (name, at, next) =>
			name === 'node:test' ? {url: import.meta.resolve('./collect.ts'), shortCircuit: true} : next(name, at),
	});
	// The same few samples each time; nobody reads the smallest one that killed a mutant.
	fc.configureGlobal({seed: 1, numRuns: 10, endOnFailure: true});
	const tests = load();
	return {
		// Else Stryker starts a process anew for each mutant that was also met while modules loaded; it is switched on
		// only afterwards, since mutants of constants are left out.
		capabilities: () => ({reloadEnvironment: true}),
		dryRun: async () => dryRun(await tests),
		mutantRun: async options => mutantRun(await tests, options),
	};
}

/**
All but what is slow: properties with hundreds of samples, and tests that ask the SDK whether it takes what we send.
What decides has tables beside them.
*/
async function load(): Promise<readonly Test[]> {
	const tests: Test[] = [];
	for (const file of globSync('test/domain/**/*.test.ts').toSorted()) {
		if (/(?:properties|registered|created)\.test\.ts$/v.test(file)) {
			continue;
		}

		await import(pathToFileURL(path.resolve(file)).href);
		tests.push(...takeCollected().map((test, index) => ({...test, file, id: `${file} ${index} ${test.name}`})));
	}

	return tests;
}

async function dryRun(tests: readonly Test[]): Promise<DryRunResult> {
	const results = await run(tests);
	const {mutantCoverage} = context;
	return {status: DryRunStatus.Complete, tests: results, ...(mutantCoverage && {mutantCoverage})};
}

async function mutantRun(tests: readonly Test[], options: MutantRunOptions): Promise<MutantRunResult> {
	const {
		activeMutant: {id},
		hitLimit,
		testFilter,
	} = options;
	const chosen = testFilter && new Set(testFilter);
	// A mutant that is met a hundred times as often as the code it stands for has made an endless loop.
	Object.assign(context, {activeMutant: id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0});
	const results = await run(tests.filter(test => chosen?.has(test.id) !== false));
	context.activeMutant = undefined;
	return toMutantRunResult(
		determineHitLimitReached(context.hitCount, hitLimit) ?? {status: DryRunStatus.Complete, tests: results},
	);
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

async function outcome({id, name, file, ...test}: Test): Promise<TestResult> {
	const start = performance.now();
	const said = () => ({id, name, fileName: file, timeSpentMs: performance.now() - start});
	context.currentTestId = id;
	try {
		await test.run();
		return {...said(), status: TestStatus.Success};
	} catch (error) {
		const failureMessage = error instanceof Error ? error.message : String(error);
		return {...said(), status: TestStatus.Failed, failureMessage};
	} finally {
		context.currentTestId = undefined;
	}
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcess)];
