import {parseAst} from 'rollup/parseAst';

/** Where a function stands in a file, as V8's coverage has it: `begin-end`. */
export type Place = string;

type Node = {readonly type: string; readonly start: number; readonly end: number} & Readonly<Record<string, unknown>>;

type File = {readonly code: string; readonly called: ReadonlySet<Place>};

/**
A file whose functions at these places are compiled together with it. V8 compiles a function when it is first called,
but one in parentheses at once; and Node's compile cache keeps what was compiled when a file was loaded, so that each
run compiles all else again. Methods can't stand in parentheses: they stay as they are.
*/
export function withEager(code: string, called: ReadonlySet<Place>): string {
	return written(parseAst(code) as unknown as Node, {code, called});
}

function written(node: Node, file: File): string {
	switch (node.type) {
		case 'Program': {
			return withDeclared(node, file);
		}

		case 'ArrowFunctionExpression': {
			const isPlain = node.async !== true || isOfItsSurroundings(node, file);
			return isCalled(node, file) ? (isPlain ? `(${whole(node, file)})` : made(node, file)) : whole(node, file);
		}

		case 'FunctionExpression': {
			return isCalled(node, file) ? `(${whole(node, file)})` : whole(node, file);
		}

		case 'FunctionDeclaration': {
			return whole(node, file);
		}

		case 'MethodDefinition':
		case 'Property': {
			const value = node.value as Node;
			const isMethod = node.type === 'MethodDefinition' || node.method === true || node.kind !== 'init';
			// Of a method the function begins with its parameters.
			return around(node, file, isMethod ? new Map([[value, whole(value, file)]]) : new Map());
		}

		default: {
			return around(node, file);
		}
	}
}

/** A function as it stands there, with what is in it. */
function whole(called: Node, file: File): string {
	const body = called.body as Node;
	return around(
		called,
		file,
		body.type === 'BlockStatement' ? new Map([[body, withDeclared(body, file)]]) : new Map(),
	);
}

/**
The statements of a module or a function, the called ones of the functions that are declared among them as variables in
front, since a declaration holds from there on too.
*/
function withDeclared(block: Node, file: File): string {
	const statements = block.body as readonly Node[];
	const declarations = statements.filter(each => each.type === 'FunctionDeclaration' && isCalled(each, file));
	const [first] = statements;
	if (first === undefined || declarations.length === 0 || 'directive' in first) {
		return around(block, file);
	}

	const variables = declarations.map(each => {
		const {start, end} = each.id as Node;
		const keywords = file.code.slice(each.start, start).trim();
		return `var ${file.code.slice(start, end)}=(${keywords}${whole(each, file).slice(end - each.start)});`;
	});
	// What stands before a declaration and what stands behind it stay two statements.
	const others = new Map(declarations.map(each => [each, ';']));
	return around(block, file, others.set(first, variables.join('') + (others.get(first) ?? written(first, file))));
}

/** An async arrow as a function: parentheses don't make V8 compile it. */
function made({params, body}: Node, file: File): string {
	const parameters = (params as readonly Node[]).map(each => written(each, file)).join(',');
	const result = body as Node;
	const block = result.type === 'BlockStatement' ? withDeclared(result, file) : `{return ${written(result, file)}}`;
	return `(async function(${parameters})${block})`;
}

/** A word in a string looks like it too: then it stays an arrow, which is only slower. */
function isOfItsSurroundings({start, end}: Node, {code}: File): boolean {
	return /\b(?:this|arguments|super|new\.target)\b/v.test(code.slice(start, end));
}

/** The text of a node, its parts written anew: as they are given, or each as what it is. */
function around(node: Node, file: File, given: ReadonlyMap<Node, string> = new Map()): string {
	let text = '';
	let at = node.start;
	for (const part of partsOf(node)) {
		// In `{a}` the same letters are name and value.
		if (!(part.start >= at)) {
			continue;
		}

		text += file.code.slice(at, part.start) + (given.get(part) ?? written(part, file));
		at = part.end;
	}

	return text + file.code.slice(at, node.end);
}

function partsOf(node: Node): readonly Node[] {
	return Object.values(node)
		.flat()
		.filter(value => isNode(value))
		.toSorted((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isCalled({start, end}: Node, {called}: File): boolean {
	return called.has(`${start}-${end}`);
}
