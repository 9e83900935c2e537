import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'esbuild';
import {readManifest} from '../manifest.ts';
import type {Patch} from '../patches/patch.ts';
import {yogaWasm} from '../patches/yoga-layout.ts';

/** Applies the patches to the files they name while esbuild reads them. */
export function patchPlugin(patches: readonly Patch[]): Plugin {
	return {
		name: 'patches',
		setup(build) {
			for (const {file, apply} of patches) {
				build.onLoad({filter: endingIn(file), namespace: 'file'}, loaded => ({
					contents: apply(readFileSync(loaded.path, 'utf8')),
					resolveDir: path.dirname(loaded.path),
				}));
			}

			// Of a package's own description programs read the version; the rest is weight.
			build.onLoad({filter: /[/\\]package\.json$/, namespace: 'file'}, loaded => {
				const {name, version} = readManifest(path.dirname(loaded.path));
				return {contents: JSON.stringify({name, version}), loader: 'json'};
			});
			build.onResolve({filter: /^yoga\.wasm$/}, ({resolveDir}) => ({
				path: path.join(resolveDir, '../binaries/yoga.wasm'),
				namespace: 'yoga-wasm',
			}));
			build.onLoad({filter: /^/, namespace: 'yoga-wasm'}, loaded => ({
				contents: yogaWasm(
					readFileSync(loaded.path.replace(/yoga\.wasm$/v, 'yoga-wasm-base64-esm.js'), 'utf8'),
				),
				loader: 'file',
			}));
		},
	};
}

function endingIn(file: string): RegExp {
	const escaped = file.replaceAll(/[.@]/gv, String.raw`\$&`).replaceAll('/', String.raw`[\\/]`);
	return new RegExp(String.raw`[\\/]${escaped}$`);
}
