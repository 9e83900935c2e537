import {isSame} from '../../domain/kit/same.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isObject, objectsOf, textOf} from '../../domain/kit/shape.ts';
import type {Argument, Arguments} from './arguments/arguments.ts';
import {attribute, block, type Part} from './hcl/body.ts';
import {bare, call, type Expression, list} from './hcl/expression.ts';
import {inside, isConditional, emptiness, nameOf, reasonFor, valueOf, type Writer} from './values.ts';

/** What the provider has no argument for: where it is, by the API's names, and what it is. */
export type Unsaid = {readonly path: string; readonly value: Json};

export type Rendered = {readonly parts: readonly Part[]; readonly unsaid: readonly Unsaid[]};

/**
A request of the API as arguments of a resource, in the order of their table. `path` is where a diff has the fields, and
is absent where no diff shows them.
*/
export function renderArguments(input: JsonObject, table: Arguments, writer: Writer, path?: string): Rendered {
	const known = Object.entries(table).flatMap(([field, argument]) => {
		const value = input[field];
		return value === undefined || isUsual(value, argument)
			? []
			: [
					renderArgument(
						{field, value, path: path === undefined ? undefined : inner(path, field)},
						argument,
						writer,
					),
				];
	});
	const unknown = Object.entries(input).filter(([field, value]) => !(field in table) && value !== undefined);
	return {
		parts: known.flatMap(({parts}) => parts),
		unsaid: [...known.flatMap(({unsaid}) => unsaid), ...unknown.map(([field, value]) => ({path: field, value}))],
	};
}

type Given = {readonly field: string; readonly value: Json; readonly path: string | undefined};

/** The path of a field at the top has no beginning. */
function inner(path: string, field: string): string {
	return path === '' ? field : `${path}/${field}`;
}

function isUsual(value: Json, {usual}: Argument): boolean {
	return usual !== undefined && isSame(value, usual);
}

function renderArgument({field, value, path}: Given, argument: Argument, writer: Writer): Rendered {
	switch (argument.as) {
		case 'none': {
			return {parts: [], unsaid: [{path: field, value}]};
		}

		case 'flat': {
			return below(field, renderArguments(isObject(value) ? value : {}, argument.inner, writer, path));
		}

		case 'block': {
			const {parts, unsaid} = renderArguments(isObject(value) ? value : {}, argument.inner, writer, path);
			const comment = reasonFor(value, path, writer);
			return below(field, {parts: [block(argument.name, [], parts, {comment})], unsaid});
		}

		case 'blocks': {
			return blocks({field, value, path}, argument, writer);
		}

		case 'value':
		case 'json':
		case 'tags':
		case 'map':
		case 'switch': {
			const comment = argument.as === 'value' ? reasonFor(value, path, writer) : undefined;
			const written = expressionOf({field, value, path}, argument.as, writer);
			return {parts: [attribute(argument.name, written, {comment})], unsaid: []};
		}
	}
}

type Simple = Exclude<Argument['as'], 'none' | 'flat' | 'block' | 'blocks'>;

function expressionOf({field, value, path}: Given, as: Simple, writer: Writer): Expression {
	switch (as) {
		case 'value': {
			return valueOf(value, writer, path);
		}

		case 'json': {
			// A diff names a container by its name alone.
			const encoded =
				field === 'containerDefinitions'
					? list(objectsOf(value).map(one => valueOf(one, writer, nameOf(one))))
					: valueOf(value, writer);
			return call('jsonencode', encoded);
		}

		case 'tags': {
			const pairs = objectsOf(value).map(({key, value: small, Key: Capital, Value}) => [
				key ?? Capital,
				small ?? Value,
			]);
			return valueOf(Object.fromEntries(pairs) as JsonObject, writer);
		}

		case 'map': {
			const pairs = Array.isArray(value)
				? Object.fromEntries(objectsOf(value).map(({name, value: of}) => [textOf(name) ?? '', of]))
				: value;
			return valueOf(pairs, writer);
		}

		case 'switch': {
			return bare(String(value === 'ENABLED'));
		}
	}
}

type Blocks = Extract<Argument, {as: 'block' | 'blocks'}>;

function blocks({field, value, path}: Given, argument: Blocks, writer: Writer): Rendered {
	const rendered = (Array.isArray(value) ? value : []).map((item: Json): Rendered => {
		if (isConditional(item)) {
			const content = renderArguments(item.item, argument.inner, writer);
			const each = `${emptiness(item, writer)} ? [] : [1]`;
			return {
				parts: [
					block(
						'dynamic',
						[argument.name],
						[attribute('for_each', bare(each)), block('content', [], content.parts)],
					),
				],
				unsaid: content.unsaid,
			};
		}

		// A container stands at the top of a diff.
		const at = field === 'containerDefinitions' ? nameOf(item) : inside(path, nameOf(item));
		const {parts, unsaid} = renderArguments(isObject(item) ? item : {}, argument.inner, writer, at);
		return below(nameOf(item) ?? field, {
			parts: [block(argument.name, [], parts, {comment: reasonFor(item, at, writer)})],
			unsaid,
		});
	});
	return below(field, {parts: rendered.flatMap(({parts}) => parts), unsaid: rendered.flatMap(({unsaid}) => unsaid)});
}

function below(field: string, {parts, unsaid}: Rendered): Rendered {
	return {parts, unsaid: unsaid.map(one => ({...one, path: `${field}/${one.path}`}))};
}
