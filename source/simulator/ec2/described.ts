import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {page} from '../server/page.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';

/** Refuses a describe call that is not allowed, and one that was only a question whether it would be. */
export function requireDescription(call: Call, account: Account, resource = '*'): void {
	requirePermission(call, account, {action: `ec2:${call.operation}`, resource});
	// The good answer of a dry run is an error too, 412 (EC2 API reference: DryRun).
	if (fields.flag(call.input, 'DryRun')) {
		throw new Fault({
			code: 'DryRunOperation',
			status: 412,
			message: 'Request would have succeeded, but DryRun flag is set.',
		});
	}
}

/** One page of a description under the name of its set. */
export function described({input}: Call, name: string, items: readonly XmlFields[]): XmlFields {
	const maxResults = fields.count(input, 'MaxResults');
	// EC2's own bounds, with its own sentence: the other services begin at 1.
	if (maxResults !== undefined && (maxResults < 5 || maxResults > 1000)) {
		throw new Fault({
			code: 'InvalidParameterValue',
			message:
				`Value ( ${maxResults} ) for parameter maxResults is invalid. Expecting a value between 5 and ` +
				'1000.',
		});
	}

	// Without `MaxResults` a page is as large as may be (ours).
	const {items: shown, nextToken} = page({
		items,
		maxResults,
		nextToken: fields.text(input, 'NextToken'),
		standard: 1000,
		largest: 1000,
	});
	return {[name]: shown, nextToken};
}

type Selection<Item> = {
	/** What the call names; none means all items. */
	readonly ids: readonly string[];
	readonly items: readonly Item[];
	readonly idOf: (item: Item) => string;
	/** Each kind of item has an error name of its own. */
	readonly fault: (missing: readonly string[]) => Fault;
};

/**
The items of the ids, in the order of the account; one id that does not exist fails the whole call (EC2 API reference:
`Invalid….NotFound`). Filters by id don't.
*/
export function selected<Item>({ids, items, idOf, fault}: Selection<Item>): readonly Item[] {
	if (ids.length === 0) {
		return items;
	}

	const known = new Set(items.map(item => idOf(item)));
	const missing = ids.filter(id => !known.has(id));
	if (missing.length > 0) {
		throw fault(missing);
	}

	const wanted = new Set(ids);
	return items.filter(item => wanted.has(idOf(item)));
}

/** EC2 writes the members of tags small, `key` and `value`; IAM and Secrets Manager large. */
export function tagSet(tags: ReadonlyMap<string, string>): readonly XmlFields[] {
	return [...tags].map(([key, value]) => ({key, value}));
}
