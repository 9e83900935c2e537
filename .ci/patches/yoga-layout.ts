import {Buffer} from 'node:buffer';
import {replaceOnce, type Patch} from './patch.ts';

const embedded = /"data:application\/octet-stream;base64,(?<base64>[\w+\/=]+)"/v;

/**
The WASM inside the text of yoga-layout's binary module; the bundle carries it as a file of its own: smaller, and not
parsed as JavaScript.
*/
export function yogaWasm(text: string): Uint8Array {
	return Buffer.from(wasmBase64(text), 'base64');
}

/*
The library fetches its own data: URL, and the first fetch of a process loads undici (about 30 ms). Emscripten has a
door for this,
`instantiateWasm`: the module is read from a file beside the chunk and compiled at once.
*/
export const yogaLayout: readonly Patch[] = [
	{
		file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
		apply: text => replaceOnce(text, `base64,${wasmBase64(text)}`, 'base64,'),
	},
	{
		file: 'yoga-layout/dist/src/index.js',
		apply: text =>
			`import {readFileSync} from 'node:fs';\nimport yogaFile from 'yoga.wasm';\n${replaceOnce(
				text,
				'await loadYoga()',
				`await loadYoga({
			instantiateWasm(imports, onInstance) {
				const wasm = new WebAssembly.Module(readFileSync(new URL(yogaFile, import.meta.url)));
				const instance = new WebAssembly.Instance(wasm, imports);
				onInstance(instance);
				return instance.exports;
			},
		})`,
			)}`,
	},
];

function wasmBase64(text: string): string {
	const base64 = embedded.exec(text)?.groups?.base64;
	if (base64 === undefined) {
		throw new Error('yoga-layout no longer embeds its WASM as base64.');
	}

	return base64;
}
