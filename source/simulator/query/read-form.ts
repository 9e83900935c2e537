export type FormValue = string | readonly FormValue[] | FormFields;
export type FormFields = {readonly [name: string]: FormValue};

// A parameter's name is a path, so all of them together are a tree; numbers in a path may come in any order.
type Branch = Map<string, Branch | string>;

/**
The parameters of a query-protocol request as one nested value: `Filter.1.Value.2=x` (EC2) and
`PolicyArns.member.1.arn=x` (STS, IAM) both become lists. `Action` and `Version` stay in.
*/
export function readForm(body: string): FormFields {
	const root: Branch = new Map();
	for (const [path, text] of new URLSearchParams(body)) {
		plant(root, path.split('.'), text);
	}

	return Object.fromEntries(
		[...root].map(([name, value]) => [name, typeof value === 'string' ? value : harvest(value)]),
	);
}

function plant(branch: Branch, path: readonly string[], text: string): void {
	const [name = '', ...rest] = path;
	if (rest.length === 0) {
		branch.set(name, text);
		return;
	}

	const found = branch.get(name);
	const next = isBranch(found) ? found : new Map<string, Branch | string>();
	branch.set(name, next);
	plant(next, rest, text);
}

function harvest(branch: Branch): FormValue {
	// STS and IAM put `member` between a list and its numbers; EC2 doesn't.
	const members = branch.size === 1 ? branch.get('member') : undefined;
	const list = isBranch(members) && isNumbered(members) ? members : branch;
	const entries = [...list].map(
		([name, value]) => [name, typeof value === 'string' ? value : harvest(value)] as const,
	);
	// By number and not by text, where 10 would come before 2.
	return isNumbered(list)
		? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
		: Object.fromEntries(entries);
}

function isNumbered(branch: Branch): boolean {
	return Object.keys(Object.fromEntries(branch)).every(name => /^\d+$/v.test(name));
}

function isBranch(value: Branch | string | undefined): value is Branch {
	return value instanceof Map;
}
