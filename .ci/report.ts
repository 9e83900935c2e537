import type {Metafile} from 'esbuild';
import type {Bundle} from './bundle.ts';
import {packageFolder} from './licences.ts';

/** What the bundle weighs, by file or by package, largest first. */
export function report({files, metafile}: Bundle, by: 'files' | 'packages'): string {
	const sizes =
		by === 'files'
			? new Map(files.map(({path, contents}) => [path, contents.length]))
			: packageSizes(metafile.outputs);
	const lines = [...sizes].toSorted(([, a], [, b]) => b - a).map(([name, bytes]) => `${kilobytes(bytes)}  ${name}`);
	let total = 0;
	for (const bytes of sizes.values()) {
		total += bytes;
	}

	return [...lines, `${kilobytes(total)}  in all`].join('\n');
}

function packageSizes(outputs: Metafile['outputs']): Map<string, number> {
	const sizes = new Map<string, number>();
	for (const [input, {bytesInOutput}] of Object.values(outputs).flatMap(({inputs}) => Object.entries(inputs))) {
		const name = input.includes('node_modules')
			? packageFolder(input).replace(/^.*node_modules\//, '')
			: 'dd-ecs-setup';
		sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
	}

	return sizes;
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
