import {Fault, type Call} from '../server/call.ts';
import {isMatch} from '../policy/verdict.ts';
import {fields} from '../query/fields.ts';

type Filterable<Item> = {
	/** Filter name to the texts of an item that it compares; several where the item has several. */
	readonly names: Readonly<Record<string, (item: Item) => ReadonlyArray<string | undefined>>>;
	readonly tags?: (item: Item) => ReadonlyMap<string, string>;
	/** The filter whose texts are ids, each of one item: those are looked up, and not compared with every item. */
	readonly byId?: {readonly name: string; readonly find: (id: string) => Item | undefined};
};

// EC2's limit (API reference: Filter); a reader of many instances must split its ids into calls.
const mostValues = 200;

/**
The items that pass all filters of a call. Values of one filter are alternatives and may hold wildcards; a name that is
not in
`filterable` is refused, as EC2 does.
*/
export function filtered<Item>(call: Call, items: readonly Item[], filterable: Filterable<Item>): readonly Item[] {
	const filters = fields
		.records(call.input, 'Filter')
		.map(filter => ({name: fields.text(filter, 'Name') ?? '', values: fields.texts(filter, 'Value')}));
	if (filters.some(({values}) => values.length > mostValues)) {
		throw new Fault({
			code: 'FilterLimitExceeded',
			message: `The maximum number of filter values specified on a single call is ${mostValues}`,
		});
	}

	const checks = filters.map(({name, values}) => {
		const read = reader(name, filterable);
		// Two hundred ids against a hundred thousand instances: those without a wildcard are looked up.
		const exact = new Set(values);
		const patterns = values.filter(value => hasWildcard(value));
		return (item: Item) =>
			read(item).some(
				text => text !== undefined && (exact.has(text) || patterns.some(pattern => isMatch(pattern, text))),
			);
	});
	return candidates(filters, items, filterable).filter(item => checks.every(check => check(item)));
}

type Filter = {readonly name: string; readonly values: readonly string[]};

/** All items, or those of the ids that a filter names. */
function candidates<Item>(
	filters: readonly Filter[],
	items: readonly Item[],
	{byId}: Filterable<Item>,
): readonly Item[] {
	const ids = filters.find(({name}) => name === byId?.name)?.values;
	return byId === undefined || ids === undefined || ids.some(id => hasWildcard(id))
		? items
		: [...new Set(ids)].flatMap(id => byId.find(id) ?? []);
}

function hasWildcard(value: string): boolean {
	return /[*?]/v.test(value);
}

function reader<Item>(
	name: string,
	{names, tags = () => new Map<string, string>()}: Filterable<Item>,
): (item: Item) => ReadonlyArray<string | undefined> {
	// `tag:Name` compares the value of one tag, `tag-key` asks only whether there is such a key.
	if (name.startsWith('tag:')) {
		return item => [tags(item).get(name.slice(4))];
	}

	const read = name === 'tag-key' ? (item: Item) => [...tags(item).keys()] : names[name];
	if (read === undefined) {
		throw new Fault({code: 'InvalidParameterValue', message: `The filter '${name}' is invalid`});
	}

	return read;
}
