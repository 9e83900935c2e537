import type {JsonObject} from '../../domain/kit/json.ts';
import type {ToolWords} from '../../text/agents/tool-words.ts';
import {ended, listIn, objectsIn, of, outcomeOf, pick, sayings, short, some, textOf, type Result} from './results.ts';
import type {AllApplied, Applied} from './runs.ts';

/** What a plan has become; of several accounts in each of them, and together. */
export function tellApplied({ran, held}: AllApplied, words: ToolWords): Result {
	const all = ran.map(one => appliedIn(one));
	const isSeveral = ran.length + held.length > 1;
	const problems = all.flatMap(({whose, told}) => objectsIn(told.problems).map(problem => ({...whose, ...problem})));
	const messages = all.map(({whose, told}) =>
		[textOf(whose.account), textOf(told.message)].filter(part => part !== '').join(': '),
	);
	const exitCode = exitCodeOf(ran);
	const told = {
		exitCode,
		message: [...messages, ...(held.length > 0 ? [words.held(held)] : [])].join('\n'),
		problems,
		changed: changedBy(all.map(({changed}) => changed)),
		...short(
			'changes',
			all.flatMap(({changes}) => changes),
		),
		clusters: all.flatMap(({clusters}) => clusters),
		...(isSeveral && {
			accounts: all.map(({whose, told: one, changed}) => ({...whose, exitCode: one.exitCode ?? 1, changed})),
			...(held.length > 0 && {held}),
		}),
	};
	const lines = all.flatMap(({changes}) =>
		changes.map(({account, summary}) => [textOf(account), textOf(summary)].filter(part => part !== '').join(': ')),
	);
	return {
		text: [...some(lines, words), ...sayings(told)].join('\n'),
		told,
		// What is still rolling out has not failed, but for what waits for it.
		isError: !(exitCode === 0 || (exitCode === 6 && held.length === 0)),
	};
}

/** How it went in one account. */
function appliedIn(ran: Applied) {
	const {account, events} = ran;
	const outcome = outcomeOf(events);
	const done = of(events, 'change-done');
	const begun = of(events, 'change-started');
	const whose: JsonObject = account === undefined ? {} : {account};
	return {
		whose,
		told: ended(ran),
		changed: outcome.changed ?? done.length > 0,
		changes: begun.map((change): JsonObject => ({
			...whose,
			...pick(change, ['id', 'kind', 'region', 'cluster', 'summary']),
			isDone: done.some(({id}) => id === change.id),
		})),
		clusters: objectsIn(listIn(outcome.clusters)).map(cluster => ({...whose, ...cluster})),
	};
}

/** Where one failed after others were done it is 5; what still goes on counts more than what is done. */
function exitCodeOf(ran: readonly Applied[]): number {
	const codes = new Set(ran.map(({exitCode}) => exitCode));
	const [only = 0] = codes;
	return codes.size === 1 ? only : [...codes].every(code => code === 0 || code === 6) ? 6 : 5;
}

/** Certain where one is. */
function changedBy(all: readonly unknown[]): boolean | 'perhaps' {
	return all.includes(true) || (all.includes('perhaps') && 'perhaps');
}
