import {deepEqual} from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {ruleIds} from '../../../../source/domain/agent/validate/finding.ts';
import {checkIds} from '../../../../source/domain/choices/problem/check-result.ts';
import {checkHelp} from '../../../../source/domain/ending/next-steps/check-help.ts';
import {checkTexts} from '../../../../source/text/en/checks/check-texts.ts';

const sources = globSync('source/domain/plan/checks/**/*.ts')
	.map(name => readFileSync(name, 'utf8'))
	.join('\n');

/** Every text that stands after `finding:`, both sides of a condition included. */
const found = new Set(
	sources
		.split('\n')
		.flatMap(line => line.split('finding: ').slice(1))
		.flatMap(rest => rest.split(/[,\}]/v, 1)[0]?.match(/(?<=')[\-a-z]+(?=')/gv) ?? []),
);

/** The check of the definition finds what its rules are called. */
const rules: ReadonlySet<string> = new Set(ruleIds);
const told = new Set(Object.values(checkTexts).flatMap(({findings}) => Object.keys(findings)));

/** What `key.why` can be. */
const whys = new Set(['unreachable', 'rate-limited', 'unexpected']);

test("every finding of a check has a text, and no text is for a finding that isn't", () => {
	deepEqual(
		[...told].filter(id => !whys.has(id) && !rules.has(id)).toSorted(inOrder),
		[...found].filter(id => id !== 'ok').toSorted(inOrder),
	);
});

test('what helps is known for findings only that there are', () => {
	const helped = checkIds.flatMap(id => Object.keys(checkHelp[id]).map(finding => ({id, finding})));
	deepEqual(
		helped.filter(({id, finding}) => checkTexts[id].findings[finding] === undefined),
		[],
	);
});

function inOrder(a: string, b: string): number {
	return a < b ? -1 : 1;
}
