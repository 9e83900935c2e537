import {loadAwsServiceSpec} from '@aws-cdk/aws-service-spec';
import type {Fields} from './read-template.ts';

/** What CloudFormation's schema of a resource says of its properties. */
export type Schemas = {
	/** What a resource has that its schema doesn't allow, by path; nothing where all is well. */
	readonly faults: (type: string, properties: Fields) => readonly string[];
	/** Whether there is a property at the end of a path. */
	readonly has: (type: string, path: readonly string[]) => boolean;
	/** By what an import finds a resource. */
	readonly identifier: (type: string) => readonly string[];
};

/** A type as the specification describes one, as far as it matters here. */
type Kind = {
	readonly type: string;
	readonly element?: Kind;
	readonly reference?: {readonly $ref: string};
	readonly allowedValues?: readonly unknown[];
	readonly types?: readonly Kind[];
};

type Properties = Readonly<Record<string, {readonly type: Kind; readonly required?: boolean}>>;

/** Reads the specification, which takes a second or two. */
export async function resourceSchemas(): Promise<Schemas> {
	const database = await loadAwsServiceSpec();
	const resource = (type: string) => {
		const [found] = database.lookup('resource', 'cloudFormationType', 'equals', type);
		if (!found) {
			throw new Error(`no schema of ${type}`);
		}

		return found;
	};

	const propertiesOf = (kind: Kind): Properties =>
		database.get('typeDefinition', kind.reference?.$ref ?? '').properties;

	const inObject = (properties: Properties, value: Fields, at: string): readonly string[] => [
		...Object.entries(properties).flatMap(([name, {required = false}]) =>
			required && value[name] === undefined ? [`${at}.${name} is missing`] : [],
		),
		...Object.entries(value).flatMap(([name, inner]) => {
			const property = properties[name];
			return property ? inValue(property.type, inner, `${at}.${name}`) : [`${at}.${name} is no property`];
		}),
	];

	const inValue = (kind: Kind, value: unknown, at: string): readonly string[] => {
		const {allowedValues: allowed = [value]} = kind;
		if (!allowed.includes(value)) {
			return [`${at} can't be ${JSON.stringify(value)}`];
		}

		switch (kind.type) {
			case 'array': {
				const {element} = kind;
				return Array.isArray(value) && element
					? value.flatMap((item, index) => inValue(element, item, `${at}[${index}]`))
					: [`${at} is no list`];
			}

			case 'ref': {
				return isFields(value) ? inObject(propertiesOf(kind), value, at) : [`${at} has no fields`];
			}

			case 'map': {
				const {element} = kind;
				return isFields(value) && element
					? Object.entries(value).flatMap(([name, inner]) => inValue(element, inner, `${at}.${name}`))
					: [`${at} is no map`];
			}

			case 'union': {
				const tried = (kind.types ?? []).map(one => inValue(one, value, at));
				return tried.some(({length}) => length === 0) ? [] : (tried[0] ?? []);
			}

			default: {
				return isPlainly(kind, value) ? [] : [`${at} is no ${kind.type}: ${JSON.stringify(value)}`];
			}
		}
	};

	const isThere = (kind: Kind | undefined, [name, ...rest]: readonly string[]): boolean => {
		if (name === undefined) {
			return true;
		}

		const inner = kind?.type === 'array' ? kind.element : kind;
		return inner?.type === 'tag'
			? ['Key', 'Value'].includes(name)
			: inner?.type === 'ref' && isThere(propertiesOf(inner)[name]?.type, rest) && name in propertiesOf(inner);
	};

	return {
		faults: (type, properties) => inObject(resource(type).properties, properties, type),
		has(type, [first = '', ...rest]) {
			const property = (resource(type).properties as Properties)[first];
			return property !== undefined && isThere(property.type, rest);
		},
		identifier: type => resource(type).primaryIdentifier ?? [],
	};
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlainly({type}: Kind, value: unknown): boolean {
	switch (type) {
		case 'tag': {
			return isFields(value) && Object.keys(value).toSorted().join(' ') === 'Key Value';
		}

		case 'json': {
			return isFields(value);
		}

		case 'integer': {
			return Number.isSafeInteger(value);
		}

		default: {
			return typeof value === type;
		}
	}
}
