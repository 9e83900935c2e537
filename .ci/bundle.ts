import {Buffer} from 'node:buffer';
import {build, transform, type BuildOptions, type BuildResult, type OutputFile} from 'esbuild';
import {builtins} from './bundling/builtins.ts';
import {patchPlugin} from './bundling/patch-plugin.ts';
import {patches} from './patches/all.ts';
import {inStages, type File} from './bundling/stages.ts';

export type Bundle = {
	readonly files: readonly File[];
	/** Of the files before they were put together: what each is made of. */
	readonly metafile: BuildResult<{metafile: true}>['metafile'];
};

/** As all that is shipped is made; nothing is written. */
export const shipped = {
	write: false,
	bundle: true,
	splitting: true,
	minify: true,
	// Escapes would double the size of Korean and Japanese.
	charset: 'utf8',
	metafile: true,
	format: 'esm',
	platform: 'node',
	target: 'node22',
	// Every Node since 20 knows /v; as `new RegExp` these would be compiled on import, not on first use.
	supported: {'regexp-set-notation': true},
	// The CommonJS builds that Node's own order prefers can't be tree-shaken: they triple the AWS SDK.
	mainFields: ['module', 'main'],
	chunkNames: '[name]-[hash]',
	assetNames: '[name]-[hash]',
	define: {'process.env.NODE_ENV': '"production"'},
	// Licences are collected in a file of their own.
	legalComments: 'none',
	logLevel: 'warning',
	plugins: [builtins, patchPlugin(patches)],
} as const satisfies BuildOptions;

/** Bundles an entry and all that it imports, split where the source says `import()`; nothing is written. */
export async function bundle(entry: string, folder: string): Promise<Bundle> {
	const {outputFiles, metafile} = await build({...shipped, entryPoints: [entry], outdir: folder});
	const entries = Object.values(metafile.outputs).filter(({entryPoint}) => entryPoint === 'cli.tsx');
	const early = entries
		.flatMap(({imports}) => imports)
		.filter(({path, kind}) => kind === 'import-statement' && !path.startsWith('node:'));
	if (early.length > 0) {
		throw new Error(
			'The entry may import nothing but node: before its check; it imports ' +
				`${early.map(({path}) => path).join(', ')}.`,
		);
	}

	const nameless = Object.values(metafile.outputs).flatMap(({entryPoint = ''}) =>
		metafile.inputs[entryPoint]?.format === 'cjs' ? [entryPoint] : [],
	);
	if (nameless.length > 0) {
		throw new Error(
			"Of a CommonJS package a bundle's import() gives the default export alone. Import it by name in a file " +
				`of ours, and that with import(): ${nameless.join(', ')}.`,
		);
	}

	const finishedFiles = outputFiles.map(async file => ({path: file.path, contents: await finished(file)}));
	return {files: await inStages(await Promise.all(finishedFiles), metafile, folder), metafile};
}

async function finished({path, text, contents}: OutputFile): Promise<Uint8Array> {
	if (path.endsWith('cli.js')) {
		return Buffer.from(await forOldNodes(text));
	}

	return text.includes('Dynamic require of') ? Buffer.from(withRequire(text)) : contents;
}

// The entry has to run on an old Node for as long as it takes to say which one is needed.
async function forOldNodes(text: string): Promise<string> {
	const {code} = await transform(text, {format: 'esm', target: 'node12.20', minify: true});
	return `#!/usr/bin/env node\n${code}`;
}

// CommonJS packages require node: modules, and an ES module has no `require`.
function withRequire(text: string): string {
	return `import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);${text}`;
}
