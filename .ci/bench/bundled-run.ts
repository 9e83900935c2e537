import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {build} from 'esbuild';
import {shipped} from '../bundle.ts';

/** A program of a bench in a folder of its own, until it is removed. */
export type BundledRun = {readonly file: string; readonly remove: () => void};

/**
Bundles a program of a bench as the product is bundled: from sources a process holds 80 MB of what turns TypeScript into
JavaScript.
*/
export async function bundledRun(entry: string): Promise<BundledRun> {
	process.chdir(path.join(import.meta.dirname, '../..'));
	const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
	const {outputFiles} = await build({
		...shipped,
		entryPoints: [entry],
		outdir: folder,
		// Packages that are CommonJS require Node's modules, and an ES module has no `require`.
		banner: {
			js: 'import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);',
		},
	});
	for (const {path: file, contents} of outputFiles) {
		writeFileSync(file, contents);
	}

	// Without it Node takes the files for CommonJS first.
	writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
	return {
		file: path.join(folder, path.basename(entry).replace(/\.ts$/v, '.js')),
		remove() {
			rmSync(folder, {recursive: true});
		},
	};
}
