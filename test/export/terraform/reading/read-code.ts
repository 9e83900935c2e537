import {parse} from '@cdktn/hcl2json';
import type {Artefact} from '../../../../source/export/exporter.ts';
import {evaluateTemplate} from './evaluate.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A resource of the code, evaluated; its blocks are lists. */
export type Made = {readonly type: string; readonly label: string; readonly body: Fields};

/** What files of Terraform say: the parser's JSON, all of them as one module. */
export type Parsed = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Reads all `.tf` files as the one module that they are; what is no HCL throws. */
export async function parsed(files: readonly Artefact[]): Promise<Parsed> {
	const text = files.filter(({name}) => name.endsWith('.tf')).map(file => file.text);
	return (await parse('main.tf', text.join('\n'))) as Parsed;
}

export type Applied = {
	readonly account: string;
	readonly partition: string;
	/** Values given for variables, where they are not the defaults. */
	readonly given: Fields;
	/** The ARN that a resource will have, from its type, its arguments and its region. */
	readonly arnOf: (type: string, body: Fields, region: string) => string;
};

/** All resources as an apply would make them. */
export function applied(
	{variable = {}, resource = {}}: Parsed,
	{account, partition, given, arnOf}: Applied,
): readonly Made[] {
	const bodies = new Map(
		Object.entries(resource).flatMap(([type, labelled]) =>
			Object.entries(labelled as Record<string, readonly Fields[]>).map(
				([label, [body = {}]]) => [`${type}.${label}`, {type, label, body}] as const,
			),
		),
	);
	const known = new Map<string, Fields>();
	let isWriteOnly = false;
	const bodyOf = (address: string, {body}: Made): Fields => {
		const found = known.get(address);
		if (found) {
			return found;
		}

		const isBefore = isWriteOnly;
		let value: Fields = {};
		for (const [name, inner] of Object.entries(body)) {
			isWriteOnly = name.endsWith('_wo');
			value = {...value, ...blocks({[name]: inner}, evaluated)};
		}

		isWriteOnly = isBefore;
		known.set(address, value);
		return value;
	};

	const reach = (path: readonly string[]): unknown => {
		const [first = '', second = '', third = ''] = path;
		if (first === 'var') {
			const [declared] = (variable[second] ?? []) as readonly Fields[];
			if (!declared || (given[second] === undefined && declared.default === undefined)) {
				throw new Error(`no value for ${second}`);
			}

			// Terraform: "Ephemeral values are not valid in resource arguments".
			if (declared.ephemeral === true && !isWriteOnly) {
				throw new Error(`${second} is kept nowhere, and stands where it would be`);
			}

			return given[second] ?? evaluated(declared.default);
		}

		if (first === 'data') {
			return second === 'aws_partition' ? partition : account;
		}

		const made = bodies.get(`${first}.${second}`);
		if (!made) {
			throw new Error(`nothing is ${path.join('.')}`);
		}

		// The order of things names them whole.
		if (third === '') {
			return `${first}.${second}`;
		}

		const body = bodyOf(`${first}.${second}`, made);
		return third === 'name' ? body.name : arnOf(made.type, body, regionOf(body, reach));
	};

	const evaluated = (value: unknown): unknown => {
		if (typeof value === 'string') {
			return evaluateTemplate(value, {reach});
		}

		if (Array.isArray(value)) {
			return value.map(item => evaluated(item));
		}

		return typeof value === 'object' && value !== null ? blocks(value as Fields, evaluated) : value;
	};

	return [...bodies].map(([address, made]) => {
		const body = bodyOf(address, made);
		return {...made, body: {...body, region: regionOf(body, reach)}};
	});
}

function regionOf({region}: Fields, reach: (path: readonly string[]) => unknown): string {
	return String(region ?? reach(['var', 'region']));
}

/** The fields of a block; blocks that are there on a condition follow the others of their name. */
function blocks({dynamic, ...rest}: Fields, evaluated: (value: unknown) => unknown): Fields {
	const fixed = Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, evaluated(inner)]));
	const named = Object.entries((dynamic ?? {}) as Record<string, readonly Fields[]>);
	return {
		...fixed,
		...Object.fromEntries(
			named.map(([name, dynamics]) => [
				name,
				[
					...((fixed[name] ?? []) as readonly unknown[]),
					...dynamics.flatMap(one => {
						const each = evaluated(one.for_each) as readonly unknown[];
						return each.flatMap(() => evaluated(one.content) as readonly unknown[]);
					}),
				],
			]),
		),
	};
}
