import path from 'node:path';
import process from 'node:process';
import ts from 'typescript';

/*
Which files of the product a feature's id, an instance, a problem and a key cross on their way: those with an
expression of that type, or of one that holds it (an array, a set, a map, a promise, an optional one). An argument names
another tree to measure, so that two can be compared.
*/
const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const walked = {
	'a feature flag': ['FeatureId'],
	'an instance': ['Instance'],
	'an error': ['Problem', 'ProblemError'],
	'a key': ['Secret', 'ApiKey'],
} as const;

const config = ts.getParsedCommandLineOfConfigFile(
	path.join(root, 'tsconfig.json'),
	{},
	{
		...ts.sys,
		onUnRecoverableConfigFileDiagnostic(diagnostic) {
			throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
		},
	},
);
const program = ts.createProgram(config?.fileNames ?? [], config?.options ?? {});
const checker = program.getTypeChecker();
const files = program
	.getSourceFiles()
	.map(file => ({file, name: path.relative(root, file.fileName).replaceAll('\\', '/')}))
	.filter(({name}) => name.startsWith('source/') && !name.startsWith('source/simulator/'));

const declared = new Map<ts.Type, string>(
	files.flatMap(({file}) =>
		file.statements
			.filter(statement => ts.isTypeAliasDeclaration(statement))
			.map(({name}) => [checker.getTypeAtLocation(name), name.text] as const),
	),
);

for (const [what, names] of Object.entries(walked)) {
	const wanted: ReadonlySet<string> = new Set(names);
	const crossed = files.filter(({file}) => isCrossed(file, wanted)).map(({name}) => name);
	console.log(`${what}: ${crossed.length} files`);
	if (process.argv.includes('--list')) {
		console.log(crossed.map(name => `  ${name}`).join('\n'));
	}
}

function isCrossed(node: ts.Node, wanted: ReadonlySet<string>): boolean {
	const isHere = ts.isIdentifier(node) && !isInType(node) && isHolding(checker.getTypeAtLocation(node), wanted, 0);
	return isHere || (ts.forEachChild(node, child => isCrossed(child, wanted) || undefined) ?? false);
}

/** Naming a type is no crossing: only values travel. */
function isInType(node: ts.Node): boolean {
	return ts.isTypeNode(node.parent) || ts.isImportSpecifier(node.parent) || ts.isTypeAliasDeclaration(node.parent);
}

function isHolding(type: ts.Type, wanted: ReadonlySet<string>, depth: number): boolean {
	// A union of names forgets its alias; the type itself is the same wherever it is met.
	const name = type.aliasSymbol?.name ?? declared.get(type) ?? type.getSymbol()?.name;
	if (name !== undefined && wanted.has(name)) {
		return true;
	}

	if (depth > 2) {
		return false;
	}

	const inner = [
		...(type.isUnion() ? type.types : []),
		...(type.aliasTypeArguments ?? []),
		...(isHolder(type) ? checker.getTypeArguments(type) : []),
	];
	return inner.some(part => isHolding(part, wanted, depth + 1));
}

/** Not by the name alone: `Map` could be a type without arguments of somebody's own. */
function isHolder(type: ts.Type): type is ts.TypeReference {
	const holders = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Map', 'ReadonlyMap', 'Promise']);
	return 'target' in type && holders.has(type.getSymbol()?.name ?? '');
}
