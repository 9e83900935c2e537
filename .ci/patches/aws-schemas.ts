import type {Patch} from './patch.ts';

/*
What a client's schema file names stays in the bundle, used or not, unless esbuild can see that to leave it out changes
nothing. It can't where a key is computed (`{[_xN]: 'item'}`), where a number is (`64 | 0`), and where an error is
registered. With plain keys and numbers, and without errors that are told by their name alone, 5 clients have 170 kB
instead of 1.1 MB.
*/
export const awsSchemas: Patch = {file: 'dist-es/schemas/schemas_0.js', apply};

function apply(text: string): string {
	const constants = new Map(
		Array.from(text.matchAll(/^const (?<name>_\w+) = "(?<value>[^"]*)";$/gmv), ({groups}) => [
			groups?.name ?? '',
			groups?.value ?? '',
		]),
	);
	return (
		withoutNamed(text, constants)
			// `64` or `128` for a list or a map of what stands behind: they have no bit in common.
			.replaceAll(/\b(?<kind>64|128) \| (?<of>\d+)\b/gv, (_, kind: string, of: string) =>
				String(Number(kind) + Number(of)),
			)
			.replaceAll(/\[(?<name>_\w+)\]:/gv, (key: string, name: string) => {
				const value = constants.get(name);
				return value === undefined ? key : `"${value}":`;
			})
	);
}

/**
An error that is not registered has the base class of its service, and the name, message and metadata that it came with:
all that we read. One that comes by another name than its class has (IAM's `NoSuchEntity`) stays registered.
*/
function withoutNamed(text: string, constants: ReadonlyMap<string, string>): string {
	const renamed = new Set(
		Array.from(
			text.matchAll(
				/^export var (?<schema>\w+)\$ = \[-3, \w+, (?<name>_\w+),\n\s+\{ \[_aQE\]: \[`(?<sent>[^`]*)`/gmv,
			),
			({groups}) => (constants.get(groups?.name ?? '') === groups?.sent ? '' : (groups?.schema ?? '')),
		),
	);
	return text.replaceAll(
		/^n0_registry\.registerError\((?<schema>\w+)\$, \w+\);$/gmv,
		(line: string, schema: string) => (renamed.has(schema) ? line : ''),
	);
}
