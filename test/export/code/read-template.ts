import {parse, type ScalarTag, type CollectionTag} from 'yaml';

/** A stack as CloudFormation would see it: each resource with its type and properties, functions worked out. */
export type Stack = {
	readonly resources: ReadonlyMap<string, StackResource>;
	readonly outputs: Readonly<Record<string, unknown>>;
};

export type StackResource = {readonly type: string; readonly properties: Fields};

export type Fields = Readonly<Record<string, unknown>>;

/** Where a template is deployed, with which values. */
export type Deployment = {
	readonly account: string;
	readonly partition: string;
	readonly region: string;
	readonly parameters: Readonly<Record<string, string>>;
};

/**
Reads a template as text and works out its parameters, conditions and functions. Written after the CloudFormation User
Guide ("Intrinsic function reference"), and knows nothing of what writes templates. `arnOf` is what `Ref` and the ARN's
attribute give of a resource.
*/
export function readTemplate(
	text: string,
	deployment: Deployment,
	arnOf: (name: string, type: string, properties: Fields) => string,
): Stack {
	const template = fields(parse(text, {version: '1.1', customTags: [...tags]}));
	const values = parameterValues(fields(template.Parameters ?? {}), deployment);
	const declared = fields(template.Resources);
	const made = new Map<string, StackResource>();
	const pseudo: Fields = {
		'AWS::Region': deployment.region,
		'AWS::AccountId': deployment.account,
		'AWS::Partition': deployment.partition,
		'AWS::NoValue': undefined,
	};

	const referred = (name: string): unknown => (name in pseudo ? pseudo[name] : (values.get(name) ?? arn(name)));

	const arn = (name: string) => {
		const resource = resourceNamed(name);
		return arnOf(name, resource.type, resource.properties);
	};

	const attribute = (path: string) => {
		const [name = '', wanted = ''] = path.split('.', 2);
		return wanted.endsWith('Arn') ? arn(name) : `${name}.${wanted}`;
	};

	const isMet = (name: string): boolean => worked(fields(template.Conditions)[name]) === true;

	const worked = (value: unknown): unknown => {
		if (Array.isArray(value)) {
			return value.map(item => worked(item)).filter(item => item !== undefined);
		}

		if (!isFields(value)) {
			return value;
		}

		const [[name, inner] = ['', undefined], ...others] = Object.entries(value);
		const isFunction =
			others.length === 0 && (name === 'Ref' || name.startsWith('Fn::') || isCondition(name, inner));
		return isFunction
			? functions(name, inner)
			: Object.fromEntries(
					Object.entries(value)
						.map(([field, one]) => [field, worked(one)] as const)
						.filter(([, one]) => one !== undefined),
				);
	};

	const functions = (name: string, inner: unknown): unknown => {
		switch (name) {
			case 'Ref': {
				return referred(String(inner));
			}

			case 'Fn::GetAtt': {
				return attribute(Array.isArray(inner) ? inner.join('.') : String(inner));
			}

			case 'Fn::Sub': {
				return String(inner).replaceAll(
					/\$\{(?<literal>!)?(?<path>[^\}]*)\}/gv,
					(_, literal: string | undefined, path: string) =>
						literal === '!' ? `\${${path}}` : String(path.includes('.') ? attribute(path) : referred(path)),
				);
			}

			case 'Fn::Join': {
				const [between, parts] = worked(inner) as readonly [string, readonly string[]];
				return parts.join(between);
			}

			case 'Fn::If': {
				const [test, yes, no] = inner as readonly [string, unknown, unknown];
				return worked(isMet(test) ? yes : no);
			}

			case 'Fn::Not': {
				return worked((inner as readonly unknown[])[0]) !== true;
			}

			case 'Condition': {
				return isMet(String(inner));
			}

			case 'Fn::Or': {
				const conditions = inner as readonly unknown[];
				if (conditions.length < 2 || conditions.length > 10) {
					throw new Error(`Fn::Or takes 2 to 10 conditions, not ${conditions.length}`);
				}

				return conditions.some(condition => worked(condition) === true);
			}

			case 'Fn::Equals': {
				const [one, other] = worked(inner) as readonly unknown[];
				return one === other;
			}

			default: {
				throw new Error(`no such function: ${name}`);
			}
		}
	};

	const resourceNamed = (name: string): StackResource => {
		const known = made.get(name);
		if (known) {
			return known;
		}

		if (!(name in declared)) {
			throw new Error(`nothing in the template is called ${name}`);
		}

		const {
			Type: type,
			Properties: properties = {},
			DependsOn: before = [],
			Condition: condition,
		} = fields(declared[name]);
		if (typeof condition === 'string' && !isMet(condition)) {
			throw new Error(`${name} is referred to and isn't made`);
		}

		for (const other of before as readonly string[]) {
			resourceNamed(other);
		}

		const resource = {type: String(type), properties: fields(worked(properties))};
		made.set(name, resource);
		return resource;
	};

	for (const [name, resource] of Object.entries(declared)) {
		const {Condition: condition} = fields(resource);
		if (typeof condition !== 'string' || isMet(condition)) {
			resourceNamed(name);
		}
	}

	return {resources: made, outputs: fields(worked(template.Outputs ?? {}))};
}

function parameterValues(declared: Fields, {parameters}: Deployment): ReadonlyMap<string, unknown> {
	return new Map(
		Object.entries(declared).map(([name, declaration]) => {
			const {
				Type: type,
				Default: fallback,
				AllowedValues: allowed,
				AllowedPattern: pattern,
			} = fields(declaration);
			const value = parameters[name] ?? fallback;
			if (typeof value !== 'string') {
				throw new TypeError(`parameter ${name} has no value`);
			}

			if (Array.isArray(allowed) && !allowed.includes(value)) {
				throw new Error(`parameter ${name} does not take ${value}`);
			}

			const items = type === 'CommaDelimitedList' ? value.split(',') : [value];
			if (typeof pattern === 'string' && items.some(item => !new RegExp(`^(?:${pattern})$`, 'v').test(item))) {
				throw new Error(`parameter ${name} does not match ${pattern}`);
			}

			return [name, type === 'CommaDelimitedList' ? items : type === 'Number' ? Number(value) : value] as const;
		}),
	);
}

export function fields(value: unknown): Fields {
	if (!isFields(value)) {
		throw new TypeError(`no fields: ${JSON.stringify(value)}`);
	}

	return value;
}

/** A policy has something of the same name beside others. */
function isCondition(name: string, inner: unknown): boolean {
	return name === 'Condition' && typeof inner === 'string';
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const tags: ReadonlyArray<ScalarTag | CollectionTag> = [
	'Ref',
	'Condition',
	'GetAtt',
	'Sub',
	'If',
	'Not',
	'Equals',
	'Or',
].flatMap(name => {
	const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
	return [
		{tag: `!${name}`, resolve: (text: string) => ({[long]: text})},
		{tag: `!${name}`, collection: 'seq', resolve: list => ({[long]: list.toJSON() as unknown})},
	] satisfies ReadonlyArray<ScalarTag | CollectionTag>;
});
