import type {Import} from './imports.ts';

/**
The longest way from file to file along imports, also lazy ones, as the names of its files. Imports of types are left
out: they are gone when the program runs, and they alone may go round.
*/
export function longestChain(imports: readonly Import[]): readonly string[] {
	const targets = Map.groupBy(
		imports.filter(({kind, isTypeOnly}) => kind === 'file' && !isTypeOnly),
		({from}) => from,
	);
	const known = new Map<string, readonly string[]>();
	const chainFrom = (file: string): readonly string[] => {
		const before = known.get(file);
		if (before) {
			return before;
		}

		// A circle, which the architecture test reports, ends here.
		known.set(file, [file]);
		const chain = [file, ...longest((targets.get(file) ?? []).map(({to}) => chainFrom(to)))];
		known.set(file, chain);
		return chain;
	};

	return longest(Array.from(targets.keys(), file => chainFrom(file)));
}

function longest(chains: ReadonlyArray<readonly string[]>): readonly string[] {
	const length = Math.max(0, ...chains.map(chain => chain.length));
	return chains.find(chain => chain.length === length) ?? [];
}
