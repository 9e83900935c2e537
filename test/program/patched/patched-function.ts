import type {TestContext} from 'node:test';
import type {Patch} from '../../../.ci/patches/patch.ts';
import {loadPatched} from './load-patched.ts';

/** The function `run` that the given code exports, bundled with some patches or with none. */
export async function patchedFunction(
	t: TestContext,
	code: string,
	patches: readonly Patch[],
): Promise<(...inputs: readonly unknown[]) => unknown> {
	const loaded = await loadPatched(t, code, patches);
	const run = loaded.get('run');
	if (typeof run !== 'function') {
		throw new TypeError('The code exports no function `run`.');
	}

	return (...inputs): unknown => Reflect.apply(run, undefined, inputs);
}
