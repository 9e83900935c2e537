import type {Metafile} from 'esbuild';

/** Files, and all that they import before they run. */
export function reached(files: readonly string[], outputs: Metafile['outputs']): ReadonlySet<string> {
	const found = new Set<string>();
	const open = [...files];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (found.has(file)) {
			continue;
		}

		found.add(file);
		for (const {path: imported, kind, external} of outputs[file]?.imports ?? []) {
			if (kind === 'import-statement' && external !== true) {
				open.push(imported);
			}
		}
	}

	return found;
}
