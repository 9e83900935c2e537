import {Document, isMap, Pair, Scalar, YAMLMap, YAMLSeq, type Node} from 'yaml';
import {inert} from '../../domain/kit/inert.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject, textOf} from '../../domain/kit/shape.ts';
import {place} from './resource-section.ts';
import type {Sections} from './sections.ts';

type Path = ReadonlyArray<string | number>;

/** Says what is above a line. */
type Above = (path: Path) => string | undefined;

/** Changes how the parts of a template are laid out. */
export type Layout = (parts: YAMLMap) => YAMLMap;

/** A template for people: functions in their short form, comments above lines, an empty line between the parts. */
export function yamlText({body, comments}: Sections, head: string, layout: Layout = spaced): string {
	const above: Above = path => comments.get(place(path));
	// CloudFormation reads version 1.1, where "on" is no text and 010 is eight.
	const document = new Document(undefined, {version: '1.1'});
	document.commentBefore = ` ${head}`;
	document.contents = layout(mapNode(body, [], above));
	const text = document.toString({lineWidth: 0, singleQuote: true, flowCollectionPadding: false, directives: false});
	// Only what stands in double quotes can have any of it.
	return inert(text);
}

/** An empty line before each part but the first, and before each resource but the first. */
export function spaced(parts: YAMLMap): YAMLMap {
	for (const [index, {key, value}] of parts.items.entries()) {
		space(key, index);
		if (String(key) === 'Resources' && isMap(value)) {
			for (const [number, resource] of value.items.entries()) {
				space(resource.key, number);
			}
		}
	}

	return parts;
}

function space(key: unknown, index: number): void {
	if (key instanceof Scalar && index > 0) {
		key.spaceBefore = true;
	}
}

function node(value: Json, path: Path, above: Above): Node {
	if (isList(value)) {
		return listNode(value, path, above);
	}

	if (!isObject(value)) {
		return scalar(value);
	}

	const [first, ...others] = Object.entries(value);
	return first && others.length === 0 && isFunction(first[0], path)
		? functionNode(first[0], first[1], {path, above})
		: mapNode(value, path, above);
}

function mapNode(value: JsonObject, path: Path, above: Above): YAMLMap {
	const map = new YAMLMap();
	for (const [name, inner] of Object.entries(value)) {
		if (inner === undefined) {
			continue;
		}

		const within = [...path, name];
		map.items.push(new Pair(said(scalar(name), above(within)), node(inner, within, above)));
	}

	return map;
}

function listNode(value: readonly Json[], path: Path, above: Above): YAMLSeq {
	const list = new YAMLSeq();
	list.items = value.map((item, index) => {
		const within = [...path, index];
		return said(node(item, within, above), above(within));
	});
	return list;
}

function said<One extends Node>(one: One, text: string | undefined): One {
	if (text !== undefined) {
		one.commentBefore = ` ${text}`;
	}

	return one;
}

function scalar(value: Json): Scalar {
	const one = new Scalar(value);
	if (typeof value === 'string' && inert(JSON.stringify(value)) !== JSON.stringify(value)) {
		one.type = 'QUOTE_DOUBLE';
	}

	return one;
}

/** A condition is one only among conditions: a policy has something else of that name. */
function isFunction(name: string, [part]: Path): boolean {
	return name === 'Ref' || name.startsWith('Fn::') || (name === 'Condition' && part === 'Conditions');
}

type Written = {readonly path: Path; readonly above: Above};

/** `!Ref`, `!Sub` and the others. */
function functionNode(name: string, value: Json, {path, above}: Written): Node {
	const short = `!${name.replace('Fn::', '')}`;
	// The attribute stands behind a dot in this form.
	const inner = name === 'Fn::GetAtt' && isList(value) ? value.map(part => textOf(part) ?? '').join('.') : value;
	const one = isList(inner) ? listNode(inner, path, () => undefined) : scalar(inner);
	one.tag = short;
	if (one instanceof YAMLSeq && one.items.every(item => item instanceof Scalar || item instanceof YAMLSeq)) {
		one.flow = true;
	}

	return one;
}
