/** An option under its name, or nothing where it was not given. */
export function named<Name extends string, Value extends string>(
	name: Name,
	value: Value | undefined,
): Readonly<Partial<Record<Name, Value>>> {
	const record: Partial<Record<Name, Value>> = {};
	if (value !== undefined && value !== '') {
		record[name] = value;
	}

	return record;
}
