/** What a template holds: JSON without null, which CloudFormation refuses. */
export type Value = string | number | boolean | readonly Value[] | Fields;
export type Fields = {readonly [name: string]: Value};

export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}

export function fieldsOf(value: Value | undefined): Fields {
	return isFields(value) ? value : {};
}

export function listOf(value: Value | undefined): readonly Value[] {
	if (value === undefined) {
		return [];
	}

	return isList(value) ? value : [value];
}

/** Numbers and flags as they are written; undefined for what is no scalar. */
export function textOf(value: Value | undefined): string | undefined {
	return value === undefined || typeof value === 'object' ? undefined : String(value);
}

/** The same whatever the order of members. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
	return canonical(one) === canonical(other);
}

/** Values as text, with members in order; scalars of different kinds that are written alike are alike. */
function canonical(value: Value | undefined): string {
	if (isList(value)) {
		return `[${value.map(item => canonical(item)).join(',')}]`;
	}

	if (isFields(value)) {
		const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
		return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
	}

	return value === undefined ? '' : JSON.stringify(String(value));
}
