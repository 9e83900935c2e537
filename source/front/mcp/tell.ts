import type {JsonObject} from '../../domain/kit/json.ts';
import type {ToolWords} from '../../text/tool-words.ts';
import {
	account,
	bare,
	ended,
	isObject,
	listIn,
	objectsIn,
	of,
	outcomeOf,
	pick,
	sayings,
	short,
	some,
	textOf,
	type Result,
} from './results.ts';
import type {Kept, Ran} from './runs.ts';

/** The clusters, with what runs in them. */
export function tellClusters(ran: Ran, words: ToolWords): Result {
	const clusters = of(ran.events, 'observed')
		.filter(({kind}) => kind === 'cluster')
		.map(event => bare(event))
		// They come as they are read.
		.toSorted((one, other) => byName(one).localeCompare(byName(other), 'en'));
	const lines = clusters.map(({cluster, region, standing, connected, total}) =>
		[textOf(cluster), textOf(region), textOf(standing), `${textOf(connected)}/${textOf(total)}`].join('  '),
	);
	return looked(ran, short('clusters', clusters), some(lines, words));
}

/** The estate as it was read last. */
export function tellStatus(ran: Ran, words: ToolWords): Result {
	const estates = of(ran.events, 'estate');
	const clusters = estates.flatMap(({clusters: list}) => objectsIn(list));
	const lines = clusters.map(({cluster, region, covered, instances}) =>
		[textOf(cluster), textOf(region), `${textOf(covered)}/${textOf(instances)}`].join('  '),
	);
	return looked(
		ran,
		{...short('clusters', clusters), ...pick(estates.at(-1) ?? {}, ['findings', 'at'])},
		some(lines, words),
	);
}

/** The checks; in words those that want attention. */
export function tellChecks(ran: Ran, words: ToolWords): Result {
	const checks = checked(ran);
	return looked(
		ran,
		{...short('checks', checks), ...pick(outcomeOf(ran.events), ['named'])},
		some(warned(checks), words),
	);
}

type Planned = {readonly ran: Ran; readonly kept: Kept | undefined; readonly canApply: boolean};

/** A plan as `show` tells it, and how it is applied. */
export function tellPlan({ran, kept, canApply}: Planned, words: ToolWords): Result {
	const plans = of(ran.events, 'planned');
	// Another fingerprint, of the state alone: none that a plan is applied by.
	const {fingerprint, ...plan} = planIn(plans.at(-1)?.plan);
	const whole = plans.length === 0 ? undefined : {...plan, ...listed(ran)};
	const changes = objectsIn(whole?.changes);
	const told = {canApply, ...kept, ...(whole && {...pick(whole, ['counts']), plan: whole})};
	return looked(ran, told, [
		...some(
			changes.map(({action, summary}) => `${textOf(action)}: ${textOf(summary)}`),
			words,
		),
		...warned(checked(ran)),
		...(kept ? [words.show({...kept, canApply})] : []),
	]);
}

/** What a plan has become. */
export function tellApplied(ran: Ran, words: ToolWords): Result {
	const outcome = outcomeOf(ran.events);
	const done = of(ran.events, 'change-done');
	const begun = of(ran.events, 'change-started');
	const told = {
		...ended(ran),
		changed: outcome.changed ?? done.length > 0,
		...short(
			'changes',
			begun.map(change => ({
				...pick(change, ['id', 'kind', 'region', 'cluster', 'summary']),
				isDone: done.some(({id}) => id === change.id),
			})),
		),
		clusters: listIn(outcome.clusters),
	};
	const lines = begun.map(({summary}) => textOf(summary));
	// What is still rolling out has not failed.
	return {text: [...some(lines, words), ...sayings(told)].join('\n'), told, isError: ![0, 6].includes(ran.exitCode)};
}

function looked(ran: Ran, found: JsonObject, lines: readonly string[]): Result {
	const told = {...ended(ran), ...account(ran.events), ...found};
	const {kind, problem} = outcomeOf(ran.events);
	// Checks that failed, gaps and drift are what was asked for.
	const isError = !(kind === 'done' || kind === 'planned' || ['checks-failed', undefined].includes(asText(problem)));
	return {text: [...lines, ...sayings(told)].join('\n'), told, isError};
}

function byName({account: id, region, cluster}: JsonObject): string {
	return [id, region, cluster].map(part => textOf(part)).join(' ');
}

function asText(value: JsonObject[string]): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function checked({events}: Ran): readonly JsonObject[] {
	return of(events, 'checked').map(event => bare(event));
}

function warned(checks: readonly JsonObject[]): readonly string[] {
	return checks.flatMap(({verdict, title, message}) =>
		verdict === 'pass' ? [] : [`${textOf(verdict)}: ${textOf(title)}: ${textOf(message)}`],
	);
}

function planIn(plan: JsonObject[string]): JsonObject {
	return isObject(plan) ? plan : {};
}

/** What a large plan tells line by line. */
function listed({events}: Ran): JsonObject {
	const lists = {changes: 'planned-change', targets: 'planned-target', leftAlone: 'planned-left-alone'};
	return Object.fromEntries(
		Object.entries(lists).flatMap(([name, type]) => {
			const items = of(events, type).map(event => bare(event));
			return items.length === 0 ? [] : Object.entries(short(name, items));
		}),
	);
}
