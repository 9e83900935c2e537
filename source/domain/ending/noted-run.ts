import {changeKinds} from '../choices/problem/failed-change.ts';
import type {Json, JsonObject} from '../kit/json.ts';
import {mask} from '../kit/mask.ts';
import {isObject, objectsOf, textOf} from '../kit/shape.ts';
import type {Change} from '../plan/change.ts';
import {nothingPlanned, withParts, type NotedPlan} from './noted-plan.ts';
import type {ProcessMark} from './process-mark.ts';

/** A change as a journal has it, as far as it is told of again. */
export type NotedChange = Pick<Change, 'id' | 'kind' | 'action' | 'subject' | 'region' | 'cluster'> & {
	/** What AWS called it once it was made. */
	readonly arn?: string;
};

/** What the lines of a journal say of its last run. */
export type NotedRun = NotedPlan & {
	readonly command: string;
	readonly version: string;
	/** ISO 8601 instants of its first line and its last. */
	readonly began: string;
	readonly last: string;
	/** The world of a demo. */
	readonly demo?: string;
	readonly process?: ProcessMark;
	readonly account?: string;
	/** The command that makes the same plan again. */
	readonly again?: string;
	/** In the order in which they were begun; `refused` is certainly not made. */
	readonly changes: ReadonlyArray<{readonly change: NotedChange; readonly state: 'begun' | 'done' | 'refused'}>;
	/** It said how it ended, or a later run took over what it had left. */
	readonly isOver: boolean;
	/** It tells of something that this version does not know. */
	readonly isForeign: boolean;
};

/** One more line of a journal, as parsed; `undefined` before the first that begins a run. */
export function afterLine(before: NotedRun | undefined, line: JsonObject): NotedRun | undefined {
	const last = textOf(line.time) ?? '';
	// A named journal is written on by run after run.
	return line.type === 'started' ? {...begun(line), last} : before && {...after(before, line), last};
}

function begun(line: JsonObject): Omit<NotedRun, 'last'> {
	const demo = textOf(line.demo);
	const mark = markOf(line.process);
	return {
		command: textOf(line.command) ?? '',
		version: textOf(line.version) ?? '',
		began: textOf(line.time) ?? '',
		...(demo !== undefined && {demo}),
		...(mark && {process: mark}),
		...nothingPlanned,
		changes: [],
		isOver: false,
		isForeign: line.v !== 1,
	};
}

function after(before: NotedRun, line: JsonObject): NotedRun {
	switch (line.type) {
		case 'identified': {
			const account = textOf(line.account);
			return {...before, ...(account !== undefined && {account})};
		}

		case 'planned': {
			return planned(before, line);
		}

		case 'planned-target': {
			return more(before, {targets: [line], changes: []});
		}

		case 'planned-change': {
			return more(before, {targets: [], changes: [line]});
		}

		case 'change-started': {
			const change = changeOf(line);
			return change
				? {...before, changes: [...before.changes, {change, state: 'begun'}]}
				: {...before, isForeign: true};
		}

		case 'change-done': {
			const arn = isObject(line.result) ? textOf(line.result.arn) : undefined;
			return settled(before, line.id, change => ({
				change: {...change, ...(arn !== undefined && {arn})},
				state: 'done',
			}));
		}

		case 'problem': {
			// Where no answer came it stays begun; a version that did not say so says nothing of either.
			return line.mayBeDone === false
				? settled(before, line.change, change => ({change, state: 'refused'}))
				: before;
		}

		case 'account-finished':
		case 'finished':
		case 'settled': {
			return {...before, isOver: true};
		}

		default: {
			return before;
		}
	}
}

function more(before: NotedRun, parts: Parameters<typeof withParts>[1]): NotedRun {
	const {takenBack: _, ...rest} = before;
	return {...rest, ...withParts(before, parts)};
}

/** A large plan has its targets and changes on lines of their own, behind this one. */
function planned(before: NotedRun, line: JsonObject): NotedRun {
	const plan = isObject(line.plan) ? line.plan : {};
	const command = textOf(line.again);
	// What was masked in it would have to be typed.
	const again = command?.includes(mask) === true ? undefined : command;
	const {again: of, takenBack: by, ...rest} = before;
	return {
		...rest,
		...(again !== undefined && {again}),
		...withParts(nothingPlanned, {targets: objectsOf(plan.targets), changes: objectsOf(plan.changes)}),
	};
}

type Entry = NotedRun['changes'][number];

function settled(before: NotedRun, id: Json, settle: (change: NotedChange) => Entry): NotedRun {
	return {...before, changes: before.changes.map(entry => (entry.change.id === id ? settle(entry.change) : entry))};
}

function changeOf({id, kind, action, subject, region, cluster}: JsonObject): NotedChange | undefined {
	const known = changeKinds.find(one => one === kind);
	const does = (['add', 'change', 'remove'] as const).find(one => one === action);
	const isWhole = typeof id === 'string' && typeof subject === 'string' && typeof region === 'string';
	return isWhole && known !== undefined && does !== undefined
		? {id, kind: known, action: does, subject, region, ...(typeof cluster === 'string' && {cluster})}
		: undefined;
}

function markOf(mark: Json): ProcessMark | undefined {
	if (!isObject(mark) || typeof mark.id !== 'number' || typeof mark.host !== 'string') {
		return undefined;
	}

	const since = textOf(mark.since);
	return {id: mark.id, host: mark.host, ...(since !== undefined && {since})};
}
