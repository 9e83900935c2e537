import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {TestContext} from 'node:test';
import {build} from 'esbuild';
import {patchPlugin} from '../../../.ci/bundling/patch-plugin.ts';
import type {Patch} from '../../../.ci/patches/patch.ts';

type Loaded = ReadonlyMap<string, unknown>;

/** What the given code exports, after it was bundled with some patches, or with none. */
export async function loadPatched(t: TestContext, code: string, patches: readonly Patch[]): Promise<Loaded> {
	const folder = mkdtempSync(path.join(tmpdir(), 'patched-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	const {outputFiles} = await build({
		stdin: {contents: code, resolveDir: import.meta.dirname},
		outfile: path.join(folder, 'patched.mjs'),
		write: false,
		bundle: true,
		format: 'esm',
		platform: 'node',
		mainFields: ['module', 'main'],
		supported: {'regexp-set-notation': true},
		define: {'process.env.NODE_ENV': '"production"'},
		// Ink imports it only when DEV is set, but esbuild hoists what is external.
		alias: {'react-devtools-core': 'react'},
		banner: {
			js:
				"import {createRequire} from 'node:module'; const require = createRequire(" +
				JSON.stringify(import.meta.url) +
				');',
		},
		plugins: patches.length > 0 ? [patchPlugin(patches)] : [],
	});
	for (const {path: file, contents} of outputFiles) {
		writeFileSync(file, contents);
	}

	const exports: unknown = await import(pathToFileURL(path.join(folder, 'patched.mjs')).href);
	return new Map(typeof exports === 'object' ? Object.entries(exports ?? {}) : []);
}
