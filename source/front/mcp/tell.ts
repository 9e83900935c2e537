import type {JsonObject} from '../../domain/kit/json.ts';
import type {ToolWords} from '../../text/agents/tool-words.ts';
import {
	account,
	accountsOf,
	bare,
	ended,
	objectsIn,
	of,
	outcomeOf,
	pick,
	prefixed,
	sayings,
	short,
	some,
	textOf,
	type Result,
} from './results.ts';
import type {Ran} from './runs.ts';

/** The clusters, with what runs in them. */
export function tellClusters(ran: Ran, words: ToolWords): Result {
	const clusters = of(ran.events, 'observed')
		.filter(({kind}) => kind === 'cluster')
		.map(event => bare(event))
		// They come as they are read.
		.toSorted((one, other) => byName(one).localeCompare(byName(other), 'en'));
	const lines = clusters.map(({cluster, region, standing, connected, total, ...whose}) =>
		[
			...prefixed(whose, severalOf(ran)),
			...[cluster, region, standing].map(part => textOf(part)),
			`${textOf(connected)}/${textOf(total)}`,
		].join('  '),
	);
	return looked(ran, short('clusters', clusters), some(lines, words));
}

/** The estate as it was read last. */
export function tellStatus(ran: Ran, words: ToolWords): Result {
	const estates = of(ran.events, 'estate');
	const several = severalOf(ran);
	const clusters = estates.flatMap(({clusters: list, account: id, alias, profile}) =>
		objectsIn(list).map(cluster => ({
			...(several.isSeveral && pick({account: id, alias, profile}, ['account', 'alias', 'profile'])),
			...cluster,
		})),
	);
	const lines = clusters.map(cluster =>
		[
			...prefixed(cluster, several),
			...[cluster.cluster, cluster.region].map(part => textOf(part)),
			`${textOf(cluster.covered)}/${textOf(cluster.instances)}`,
		].join('  '),
	);
	// Of all of them together at the end.
	const {findings} = (several.isSeveral ? outcomeOf(ran.events) : estates.at(-1)) ?? {};
	return looked(
		ran,
		{...short('clusters', clusters), ...pick({...estates.at(-1), findings}, ['findings', 'at'])},
		some(lines, words),
	);
}

/** The checks; in words those that want attention. */
export function tellChecks(ran: Ran, words: ToolWords): Result {
	const checks = checked(ran);
	return looked(
		ran,
		{...short('checks', checks), ...pick(outcomeOf(ran.events), ['named'])},
		some(warned(checks, severalOf(ran)), words),
	);
}

export function looked(ran: Ran, found: JsonObject, lines: readonly string[]): Result {
	const told = {...ended(ran), ...account(ran.events), ...found};
	const {kind, problem} = outcomeOf(ran.events);
	// Checks that failed, gaps and drift are what was asked for; an account that could not be read is not.
	const isFound = kind === 'done' || kind === 'planned' || ['checks-failed', undefined].includes(asText(problem));
	const isError = !isFound || kind === 'partial';
	return {text: [...lines, ...sayings(told)].join('\n'), told, isError};
}

function byName({account: id, region, cluster}: JsonObject): string {
	return [id, region, cluster].map(part => textOf(part)).join(' ');
}

function asText(value: JsonObject[string]): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

export function severalOf({events}: Ran): {readonly isSeveral: boolean} {
	return {isSeveral: accountsOf(events).length > 1};
}

export function checked({events}: Ran): readonly JsonObject[] {
	return of(events, 'checked').map(event => bare(event));
}

export function warned(checks: readonly JsonObject[], several: {readonly isSeveral: boolean}): readonly string[] {
	return checks.flatMap(({verdict, title, message, ...whose}) =>
		verdict === 'pass'
			? []
			: [[...prefixed(whose, several), textOf(verdict), textOf(title), textOf(message)].join(': ')],
	);
}
