import type {Json, JsonObject} from '../../domain/kit/json.ts';
import type {ToolWords} from '../../text/agents/tool-words.ts';
import {accountsOf, bare, isObject, objectsIn, of, prefixed, short, some, textOf, type Result} from './results.ts';
import type {Kept, Ran} from './runs.ts';
import {checked, looked, severalOf, warned} from './tell.ts';

type Planned = {readonly ran: Ran; readonly kept: Kept | undefined; readonly canApply: boolean};

/** A plan as `show` tells it, and how it is applied; of several accounts each has its own, under one fingerprint. */
export function tellPlan({ran, kept, canApply}: Planned, words: ToolWords): Result {
	const accounts = accountsOf(ran.events);
	const several = severalOf(ran);
	const {isSeveral} = several;
	// One that could not be signed in to has no id, and no plan.
	const planned = isSeveral ? accounts.filter(({account}) => account !== undefined) : [{}];
	const plans = planned.flatMap(whose => {
		const plan = planOf(ran, whose);
		return plan ? [{...whose, counts: plan.counts, plan}] : [];
	});
	const [only] = plans;
	const told = {canApply, ...kept, ...(isSeveral ? {counts: addedUp(plans.map(({counts}) => counts)), plans} : only)};
	return looked(ran, told, [
		...some(
			plans.flatMap(({plan, ...whose}) =>
				objectsIn(plan.changes).map(({action, summary}) =>
					[...prefixed(whose, several), textOf(action), textOf(summary)].join(': '),
				),
			),
			words,
		),
		...first(ran, words),
		...warned(checked(ran), several),
		...(kept ? [words.show({...kept, canApply})] : []),
	]);
}

/** Which cluster of several accounts goes first. */
function first({events}: Ran, words: ToolWords): readonly string[] {
	const canary = of(events, 'accounts-planned').at(-1)?.canary;
	return typeof canary === 'string' ? [words.first(canary)] : [];
}

function planOf(ran: Ran, {account}: JsonObject): JsonObject | undefined {
	const events = account === undefined ? ran.events : ran.events.filter(event => event.account === account);
	const plans = of(events, 'planned');
	if (plans.length === 0) {
		return undefined;
	}

	const last = plans.at(-1)?.plan;
	// Another fingerprint, of the state alone: none that a plan is applied by.
	const {fingerprint, ...plan} = isObject(last) ? last : {};
	return {...plan, ...listed({...ran, events})};
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

function addedUp(all: readonly Json[]): JsonObject {
	const sum = {add: 0, change: 0, remove: 0};
	for (const counts of all) {
		for (const name of ['add', 'change', 'remove'] as const) {
			sum[name] += isObject(counts) ? Number(counts[name]) : 0;
		}
	}

	return sum;
}
