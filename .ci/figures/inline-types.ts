import ts from 'typescript';
import type {TextFile} from './house.ts';

/**
`file:line` of each parameter that has an object type of two or more members written into its signature: such a type has
a name, by which a reader may pass it over. One of a single member says as much as its name would.
*/
export function inlineTypes(files: readonly TextFile[]): readonly string[] {
	return files.flatMap(file => inFile(file));
}

function inFile({name, lines}: TextFile): readonly string[] {
	const source = ts.createSourceFile(name, lines.join('\n'), ts.ScriptTarget.Latest, false);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isParameter(node) && node.type && isInline(node.type)) {
			found.push(`${name}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
		}

		ts.forEachChild(node, visit);
	};

	visit(source);
	return found;
}

/** Also where it is part of another type: an element, one of several, or behind a single member. */
function isInline(type: ts.Node): boolean {
	// The parameters of a function that is handed over are looked at by themselves.
	return (
		(ts.isTypeLiteralNode(type) && type.members.length > 1) ||
		(!ts.isFunctionTypeNode(type) && (ts.forEachChild(type, child => isInline(child)) ?? false))
	);
}
