import type {Patch} from './patch.ts';

/*
A client's schema file names its keys through constants (`{[_xN]: 'item'}`). esbuild can't know that a computed key is a
plain string, so it keeps every such schema, used or not: 540 kB of client-ec2 for four operations. With the strings in
place it drops all but 33 kB.
*/
export const awsSchemas: Patch = {file: 'dist-es/schemas/schemas_0.js', apply: inlineKeys};

function inlineKeys(text: string): string {
	const constants = new Map(
		Array.from(text.matchAll(/^const (?<name>_\w+) = (?<value>"[^"]*");$/gmv), ({groups}) => [
			groups?.name,
			groups?.value,
		]),
	);
	return text.replaceAll(/\[(?<name>_\w+)\]:/gv, (key: string, name: string) => {
		const value = constants.get(name);
		return value === undefined ? key : `${value}:`;
	});
}
