import type {Values} from './read-arguments.ts';

/** How code is written. */
export type CodeOptions = {
	/** By Datadog's own module. */
	readonly module: boolean;
	/** What is there is taken over. */
	readonly isImport: boolean;
	/** Files that differ are replaced. */
	readonly overwrites: boolean;
};

/** What the options of `export` say, where nobody asks for it. */
export function codeOptions(values: Values): CodeOptions {
	return {
		module: values.module !== undefined,
		isImport: values.import !== undefined,
		overwrites: values.overwrite !== undefined,
	};
}
