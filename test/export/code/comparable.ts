import {nameIn, type Request} from './requests.ts';
import {fields} from './read-template.ts';

/** What a stack can't say of a plan's requests, or says otherwise. */
export function sayable(requests: readonly Request[]): readonly Request[] {
	const stored = requests.filter(({operation}) => operation === 'put-parameter');
	return requests
		.filter(request => !stored.includes(request))
		.map(({region, operation, input}) => {
			const names = new Set(stored.filter(one => one.region === region).map(one => nameIn(fields(one.input))));
			// A SecureString is made by a command of the README, and its ARN is a parameter, where a name would do.
			const text = JSON.stringify(input, (field, value: unknown) =>
				field === 'valueFrom' && names.has(String(value))
					? `arn:aws:ssm:${region}:123456789012:parameter${String(value)}`
					: value,
			);
			return {region, operation, input: JSON.parse(text) as unknown};
		});
}

/**
In an order of their own, tags as well, which are a set. The six characters of a secret are known in its own stack, and
a pattern elsewhere.
*/
export function comparable(requests: readonly Request[]): unknown {
	const sorted = requests
		.map(request => withSortedTags(request))
		.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
	return JSON.parse(JSON.stringify(sorted).replaceAll('-??????', '-AbCdEf'));
}

function withSortedTags(request: Request): Request {
	const text = JSON.stringify(request, (field, value: unknown) =>
		field.toLowerCase() === 'tags' && Array.isArray(value)
			? value.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
			: value,
	);
	return JSON.parse(text) as Request;
}

/** The request as text, whatever the order of its fields. */
function key(request: Request): string {
	return JSON.stringify(request, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
			: value,
	).replaceAll('-??????', '-AbCdEf');
}
