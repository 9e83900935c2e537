import {isMap, isScalar, isSeq, parseDocument, type Node} from 'yaml';
import {validationError} from '../validation-error.ts';
import {isFields, type Fields, type Value} from './value.ts';

/** The whole of a template as it is written, in JSON or YAML. Throws CloudFormation's refusal of malformed text. */
export function readBody(body: string): Fields {
	const value = body.trimStart().startsWith('{') ? readJson(body) : readYaml(body);
	if (!isFields(value)) {
		throw validationError('Template format error: unsupported structure.');
	}

	return value;
}

function readJson(body: string): Value {
	try {
		const value: unknown = JSON.parse(body);
		return withoutNull(value, '');
	} catch (error) {
		if (error instanceof SyntaxError) {
			throw validationError('Template format error: JSON not well-formed.');
		}

		throw error;
	}
}

function withoutNull(value: unknown, path: string): Value {
	if (value === null || value === undefined) {
		// Nobody's template says null; where one does, the path names what holds it (SEEN).
		throw validationError(`[${path}] 'null' values are not allowed in templates`);
	}

	if (Array.isArray(value)) {
		return value.map(item => withoutNull(item, path));
	}

	if (typeof value === 'object') {
		return Object.fromEntries(
			Object.entries(value).map(([name, member]) => [name, withoutNull(member, `${path}/${name}`)]),
		);
	}

	return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '';
}

// YAML 1.1, so `yes` is a flag (user guide: template formats).
function readYaml(body: string): Value {
	const document = parseDocument(body, {version: '1.1', merge: false, logLevel: 'silent'});
	const [mistake] = document.errors;
	if (mistake !== undefined) {
		const [{line, col} = {line: 1, col: 1}] = mistake.linePos ?? [];
		throw validationError(`Template format error: YAML not well-formed. (line ${line}, column ${col})`);
	}

	return document.contents === null ? '' : ofNode(document.contents, '');
}

function ofNode(node: unknown, path: string): Value {
	const value = plain(node, path);
	const tag = isScalar(node) || isMap(node) || isSeq(node) ? (node as Node & {tag?: string}).tag : undefined;
	return tag?.startsWith('!') === true && !tag.startsWith('!!') ? written(tag.slice(1), value) : value;
}

function plain(node: unknown, path: string): Value {
	if (isMap(node)) {
		return Object.fromEntries(
			node.items.map(({key, value}) => {
				const name = isScalar(key) ? String(key.source ?? key.value) : '';
				return [name, ofNode(value, `${path}/${name}`)];
			}),
		);
	}

	if (isSeq(node)) {
		return node.items.map(item => ofNode(item, path));
	}

	if (!isScalar(node)) {
		throw validationError('Template format error: YAML aliases are not allowed in CloudFormation templates');
	}

	const {value, source = ''} = node;
	// A date, which YAML 1.1 makes of the template's version, stays what was written.
	return value instanceof Date ? source : withoutNull(value, path);
}

// `!GetAtt A.B` is a list of the name and the rest; the other functions take their value as it is.
function written(name: string, value: Value): Value {
	if (name === 'Ref' || name === 'Condition') {
		return {[name]: value};
	}

	if (name === 'GetAtt' && typeof value === 'string') {
		const [resource = '', ...attribute] = value.split('.');
		return {'Fn::GetAtt': [resource, attribute.join('.')]};
	}

	return {[`Fn::${name}`]: value};
}
