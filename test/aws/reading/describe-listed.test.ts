import {deepEqual, rejects} from 'node:assert/strict';
import {test} from 'node:test';
import {describeListed} from '../../../source/aws/reading/describe-listed.ts';
import {type Problem, ProblemError} from '../../../source/domain/choices/problem/problem.ts';

const operation = 'DescribeTasks';
const refused: Problem = {code: 'aws-refused', name: 'ACCESS_DENIED', trace: {operation}, detail: ''};

type Hidden = {readonly hidden?: readonly string[]; readonly isCounted?: boolean};

/** What is found of lists that come one after the other, where only some things can be described. */
async function found(
	lists: readonly string[][],
	there: readonly string[],
	{hidden = [], isCounted = false}: Hidden = {},
) {
	const asked: string[][] = [];
	const noted: string[] = [];
	const items = await describeListed({
		operation,
		isCounted,
		async *list() {
			yield lists[asked.length] ?? [];
		},
		async describe(names: readonly string[], note) {
			asked.push([...names]);
			const refusals = names.filter(name => hidden.includes(name));
			for (const name of refusals) {
				note?.(name, refused);
			}

			return names.filter(name => there.includes(name));
		},
		note(subject) {
			noted.push(subject);
		},
	});
	return {items, noted, looks: asked.length};
}

test('what went away between two calls is not there', async () => {
	deepEqual(await found([['a', 'b']], ['a']), {items: ['a'], noted: [], looks: 1});
});

test('an empty list is one look', async () => {
	deepEqual(await found([[]], []), {items: [], noted: [], looks: 1});
});

test('where all that is listed is missing a second list tells', async () => {
	deepEqual(
		[await found([['a'], []], []), await found([['a'], ['b']], ['b'])],
		[
			{items: [], noted: [], looks: 2},
			{items: ['b'], noted: [], looks: 2},
		],
	);
});

test('what stays listed and missing is not read', async () => {
	await rejects(
		found([['a'], ['a']], []),
		new ProblemError({code: 'aws-failed', name: 'MISSING', trace: {operation}, detail: ''}),
	);
});

test('one that is refused is told, and all of them are the whole', async () => {
	deepEqual(await found([['a', 'b']], ['a'], {hidden: ['b']}), {items: ['a'], noted: ['b'], looks: 1});
	await rejects(found([['a', 'b']], [], {hidden: ['b']}), new ProblemError(refused));
});

test('an empty list of what AWS counts is looked at again, and is not read', async () => {
	deepEqual(await found([[], ['a']], ['a'], {isCounted: true}), {items: ['a'], noted: [], looks: 2});
	await rejects(found([[], []], [], {isCounted: true}), (error: unknown) => error instanceof ProblemError);
});
