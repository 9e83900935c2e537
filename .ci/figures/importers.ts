import type {Import} from './imports.ts';
import type {TextFile} from './house.ts';

/** The percentage of files that exactly one other file imports, types included. */
export function oneImporterShare(files: readonly TextFile[], imports: readonly Import[]): number {
	const importers = Map.groupBy(imports, ({to}) => to);
	const single = files.filter(({name}) => new Set(importers.get(name)?.map(({from}) => from)).size === 1);
	return files.length === 0 ? 0 : (single.length / files.length) * 100;
}
