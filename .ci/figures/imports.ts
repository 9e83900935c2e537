import {readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export type Import = {
	readonly from: string;
	/** A file of ours, from the root with forward slashes; or the name of a package or of a module of Node's. */
	readonly to: string;
	/** What is imported is `computed` where only a run of the program would tell; `to` is then the expression. */
	readonly kind: 'file' | 'package' | 'node' | 'computed';
	readonly isTypeOnly: boolean;
	readonly isLazy: boolean;
};

/** All that a file imports or re-exports, also lazily and for types only. */
export function imports(file: string): readonly Import[] {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		const specifier = specifierOf(node);
		if (specifier !== undefined) {
			found.push({
				from: file,
				...(ts.isStringLiteral(specifier)
					? target(file, specifier.text)
					: {kind: 'computed', to: specifier.getText(source)}),
				isTypeOnly: isTypeOnly(node),
				isLazy: ts.isCallExpression(node),
			});
		}

		ts.forEachChild(node, visit);
	};

	visit(source);
	return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
		return node.moduleSpecifier;
	}

	if (ts.isImportTypeNode(node)) {
		return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
	}

	return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
		? node.arguments[0]
		: undefined;
}

function isTypeOnly(node: ts.Node): boolean {
	return ts.isImportDeclaration(node)
		? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
		: ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

function target(file: string, specifier: string): Pick<Import, 'to' | 'kind'> {
	if (specifier.startsWith('.')) {
		return {kind: 'file', to: path.posix.join(path.posix.dirname(file), specifier)};
	}

	return specifier.startsWith('node:')
		? {kind: 'node', to: specifier.slice('node:'.length)}
		: {
				kind: 'package',
				to: specifier
					.split('/')
					.slice(0, specifier.startsWith('@') ? 2 : 1)
					.join('/'),
			};
}
