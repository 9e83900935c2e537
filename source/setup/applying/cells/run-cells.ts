import type {SetupEvent} from '../../../domain/ending/event.ts';
import {cellsOf, type Cell} from '../../../domain/plan/order/cells.ts';
import {firstBy} from '../../../domain/kit/first-by.ts';
import {largest} from '../../../domain/kit/large/largest.ts';
import type {Change} from '../../../domain/plan/change.ts';
import type {Problem} from '../../../domain/choices/problem/problem.ts';
import type {Plan, Target} from '../../../domain/plan/plan.ts';
import type {LookedAt} from '../../choosing/session.ts';
import type {Access} from '../access.ts';
import {apply, type Applying} from '../apply.ts';
import {follow, type Seen} from '../follow.ts';
import {watchedOf} from '../watched-of.ts';
import {sharedAccess} from './shared-access.ts';
import {sideBySide} from './side-by-side.ts';

/** What cells are carried out with. */
export type Running = Omit<Applying, 'from' | 'only'> & {
	readonly plan: Plan;
	readonly session: LookedAt;
	/** An ISO instant, before the first change. */
	readonly begun: string;
};

/** Which changes are sent, and which targets watched. */
export type Part = {readonly changes: readonly Change[]; readonly targets: readonly Target[]};

/**
Carries a part of a plan out: what clusters share, once; then the clusters, several at a time, each watched as soon as
its own changes are made, whatever the others come to; then what had to wait for them. With `--fail-fast` no other
cluster begins once one has failed.
*/
export async function* runCells(part: Part, before: Seen, running: Running): AsyncGenerator<SetupEvent, Seen> {
	const {company, run} = running.ports;
	const over = company?.over();
	if (over) {
		return heldBy(over, part, before);
	}

	const {shared, cells, last} = cellsOf(part);
	let seen = yield* applied({changes: shared, targets: []}, before, running);
	const base = seen;
	const access = sharedAccess(running.access);
	let isOver = run.failFast && hasFailed(base, before);
	const {plan, session} = running;
	const clusters = firstBy(session.observed.clusters, ({arn}) => arn);
	const ahead = cells.map(cell => {
		// What it needs stands in its plan; looking for that in all of a large one would take longer than the sending.
		const own = {...plan, changes: [...shared, ...cell.changes], targets: cell.targets};
		const cluster = clusters.get(cell.clusterArn);
		const observed = {...session.observed, clusters: cluster ? [cluster] : []};
		const only = {plan: own, session: {...session, observed}, access: access()};
		return steps(cell, base, {...running, ...only, isOver: () => isOver || company?.over() !== undefined});
	});
	const ended: Seen[] = [];
	const held: Held[] = [];
	let isStopping = false;
	for await (const step of sideBySide(ahead, run.concurrency)) {
		if ('held' in step) {
			held.push({...step.held, ...(!isOver && {problem: company?.over()})});
		} else if ('seen' in step) {
			ended.push(step.seen);
			if (hasFailed(step.seen, base)) {
				isOver ||= run.failFast;
				company?.failed(step.cluster);
			}
		} else if (step.event.type !== 'stopping' || !isStopping) {
			// Each running change would say it.
			isStopping ||= step.event.type === 'stopping';
			yield step.event;
		}
	}

	seen = heldTogether(held, joined(base, ended));
	if (last.length === 0 || isOver || (seen.held ?? []).length > 0) {
		return seen;
	}

	seen = yield* applied({changes: last, targets: []}, seen, running);
	return yield* watched(part.targets, seen, running);
}

type Step = {readonly event: SetupEvent} | {readonly seen: Seen; readonly cluster: string} | {readonly held: Part};

type Stepping = Running & {readonly access: Access; readonly isOver: () => boolean};

/** One cluster, from its first change to the end of its rollout, with what was seen at last. */
async function* steps(cell: Cell, before: Seen, {isOver, ...running}: Stepping): AsyncGenerator<Step> {
	const leave = await running.ports.company?.enter();
	try {
		if (isOver()) {
			yield {held: cell};
			return;
		}

		const whole = cellOf(cell, before, running);
		let next = await whole.next();
		while (next.done !== true) {
			yield {event: next.value};
			next = await whole.next();
		}

		yield {seen: next.value, cluster: cell.clusterArn.split('/').at(-1) ?? ''};
	} finally {
		leave?.();
	}
}

type Held = Part & {readonly problem?: Problem | undefined};

function heldTogether(parts: readonly Held[], seen: Seen): Seen {
	const whole = {targets: parts.flatMap(({targets}) => targets), changes: parts.flatMap(({changes}) => changes)};
	return parts.length === 0 ? seen : heldBy(parts.find(({problem}) => problem)?.problem, whole, seen);
}

/** Not begun; where a cluster of another account has failed, `problem` says so. */
function heldBy(problem: Problem | undefined, {targets, changes}: Part, seen: Seen): Seen {
	const ids = [...targets.map(({id}) => id), ...changes.flatMap(({target}) => target ?? [])];
	const isTold = problem === undefined || seen.problems.some(({code}) => code === problem.code);
	return {
		...seen,
		held: [...(seen.held ?? []), ...new Set(ids)],
		...(!isTold && {problems: [...seen.problems, problem]}),
	};
}

async function* cellOf(cell: Cell, before: Seen, running: Running): AsyncGenerator<SetupEvent, Seen> {
	const seen = yield* applied(cell, before, running);
	return yield* watched(cell.targets, seen, running);
}

/** Sends changes one after the other; without any nothing is asked and nothing stopped. */
async function* applied({changes}: Part, seen: Seen, running: Running): AsyncGenerator<SetupEvent, Seen> {
	if (changes.length === 0) {
		return seen;
	}

	const {plan, ...applying} = running;
	const only = new Set(changes.map(({id}) => id));
	const after = yield* apply({...plan, changes}, {...applying, from: seen.applied, only});
	return {...seen, applied: after, end: after.stopped ? 'stopped' : seen.end};
}

/** Unchanged targets are watched too: that nothing had to change doesn't say that it runs. */
async function* watched(targets: readonly Target[], seen: Seen, running: Running): AsyncGenerator<SetupEvent, Seen> {
	const {plan, ports, session, begun, access, again} = running;
	const known = new Set(seen.rollouts.map(({target}) => target));
	const open = targets.filter(target => !known.has(target.id));
	const ready = watchedOf(open, {begun, plan, applied: seen.applied, session});
	return seen.applied.stopped || !ports.run.wait || ready.length === 0
		? seen
		: yield* follow(ready, {plan, session, seen, access, ports, again});
}

const ends = ['unwatched', 'settled', 'timeout', 'stopped'] as const;

/** What all cells came to, each of which began at `base`: put together once, and not anew with each that ends. */
function joined(base: Seen, cells: readonly Seen[]): Seen {
	const all = <Item>(of: (seen: Seen) => readonly Item[]): readonly Item[] => [
		...of(base),
		...cells.flatMap(cell => of(cell).slice(of(base).length)),
	];
	const results = [base, ...cells].flatMap(({applied: each}) => Object.entries(each.results));
	return {
		...base,
		applied: {
			done: all(seen => seen.applied.done),
			results: Object.fromEntries(results),
			failed: all(seen => seen.applied.failed),
			stopped: [base, ...cells].some(seen => seen.applied.stopped),
		},
		rollouts: all(seen => seen.rollouts),
		rolledBack: all(seen => seen.rolledBack),
		problems: all(seen => seen.problems),
		end: ends[largest([base, ...cells].map(({end}) => ends.indexOf(end)))] ?? base.end,
	};
}

function hasFailed({applied: {failed}, rollouts}: Seen, base: Seen): boolean {
	return (
		failed.length > base.applied.failed.length ||
		rollouts.slice(base.rollouts.length).some(({verdict}) => verdict !== 'succeeded' && verdict !== 'going-on')
	);
}
