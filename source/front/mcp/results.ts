import type {Json, JsonObject} from '../../domain/kit/json.ts';
import type {ToolWords} from '../../text/agents/tool-words.ts';
import type {Ran, Told} from './runs.ts';

/** What a call gives: a text for the agent, and the same as data where a run was begun. */
export type Result = {readonly text: string; readonly told?: JsonObject; readonly isError: boolean};

/** Items of a list that are given: an agent has no use for the rest, and the person neither. */
const most = 200;

/** How it ended, with what went wrong. */
export function ended({exitCode, events}: Ran): JsonObject {
	const outcome = outcomeOf(events);
	return {
		exitCode,
		message: textOf(outcome.message),
		problems: of(events, 'problem').map(problem =>
			pick(problem, [...whose, 'code', 'message', 'details', 'done', 'steps', 'ids']),
		),
	};
}

/** What says of which of several accounts something is. */
const whose = ['account', 'alias', 'profile'];

/** The account that was looked at, or each of several with how that ended. */
export function account(events: readonly Told[]): JsonObject {
	const [first, ...others] = accountsOf(events);
	return others.length > 0 ? {accounts: objectsIn(outcomeOf(events).accounts)} : pick(first ?? {}, ['account']);
}

/** The accounts of a run, in its order: also those that could not be signed in to, by their profile. */
export function accountsOf(events: readonly Told[]): readonly JsonObject[] {
	const all = objectsIn(outcomeOf(events).accounts);
	return (all.length > 0 ? all : of(events, 'identified').slice(0, 1)).map(one => pick(one, whose));
}

/** An account as people call it. */
export function nameOf({account: id, alias, profile}: JsonObject): string {
	return textOf(alias ?? profile ?? id);
}

/** Begins a line about one of several accounts. */
export function prefixed(one: JsonObject, {isSeveral}: {readonly isSeveral: boolean}): readonly string[] {
	return isSeveral ? [nameOf(one)] : [];
}

export function outcomeOf(events: readonly Told[]): JsonObject {
	const outcome = of(events, 'finished').at(-1)?.outcome;
	return isObject(outcome) ? outcome : {};
}

export function of(events: readonly Told[], type: string): readonly Told[] {
	return events.filter(event => event.type === type);
}

/** Without what only a stream has: the version of the protocol, and when it came. */
export function bare({v, time, type, ...rest}: Told): JsonObject {
	return rest;
}

export function pick(from: JsonObject, names: readonly string[]): JsonObject {
	return Object.fromEntries(names.flatMap(name => (from[name] === undefined ? [] : [[name, from[name]]])));
}

/** A list as far as it is given, and how much more there is. */
export function short(name: string, items: readonly JsonObject[]): JsonObject {
	return {[name]: items.slice(0, most), ...(items.length > most && {[`${name}NotShown`]: items.length - most})};
}

/** How it ended in words, and each problem with what to do next. */
export function sayings({message, problems}: JsonObject): readonly string[] {
	return [
		...objectsIn(problems).flatMap(problem => [
			[nameOf(problem), textOf(problem.message)].filter(part => part !== '').join(': '),
			...listIn(problem.details).map(detail => `- ${textOf(detail)}`),
			...objectsIn(problem.steps).map(
				({text, command}) => `- ${[textOf(text), textOf(command)].filter(part => part !== '').join(' ')}`,
			),
		]),
		textOf(message),
	].filter(line => line !== '');
}

/** Some of many lines, and how many more there are. */
export function some(lines: readonly string[], words: Pick<ToolWords, 'more'>): readonly string[] {
	return lines.length > most ? [...lines.slice(0, most), words.more(lines.length - most)] : lines;
}

/** Nothing of what is no list. */
export function listIn(value: Json): readonly Json[] {
	return isList(value) ? value : [];
}

export function objectsIn(value: Json): readonly JsonObject[] {
	return listIn(value).filter(one => isObject(one));
}

/** What `Array.isArray` says of a list that can't be written. */
function isList(value: Json): value is readonly Json[] {
	return Array.isArray(value);
}

export function isObject(value: Json): value is JsonObject {
	return typeof value === 'object' && !isList(value);
}

/** A name or a number as text; nothing of all else. */
export function textOf(value: Json): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
