import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {checkIds} from '../../../../source/domain/choices/problem/check-result.ts';
import {checkTexts as english} from '../../../../source/text/en/checks/check-texts.ts';
import {checkTexts} from '../../../../source/text/ko/checks/check-texts.ts';

test('every finding of every check has a text in Korean', () => {
	deepEqual(
		checkIds.map(id => [id, Object.keys(checkTexts[id].findings).toSorted(inOrder)]),
		checkIds.map(id => [id, Object.keys(english[id].findings).toSorted(inOrder)]),
	);
});

/** Each fact stands in its text, so that none is lost on the way. */
test('a text has the facts that the English one has', () => {
	const lost = checkIds.flatMap(id =>
		Object.entries(english[id].findings).flatMap(([finding, said]) => {
			const has = asked(checkTexts[id].findings[finding] ?? said);
			return asked(said)
				.filter(name => !has.includes(name))
				.map(name => `${id} ${finding}: ${name}`);
		}),
	);
	deepEqual(lost, []);
});

/** The names of the facts that a text asks for. */
function asked(said: (facts: (name: string) => string) => string): readonly string[] {
	const names: string[] = [];
	said(name => {
		names.push(name);
		return `<${name}>`;
	});
	return names;
}

function inOrder(a: string, b: string): number {
	return a < b ? -1 : 1;
}
