import {globSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {diagnosticsOf} from '../code/template-validator.ts';

/** What is told of our templates, and why that stays. */
const known: Readonly<Record<string, string>> = {
	W9002: 'a daemon takes the ARN of its cluster only, and a cluster has no ARN before its name is given',
};

test("AWS's own validator finds nothing to mend in templates of stack sets", () => {
	const files = globSync('test/golden/export/stack-set/*.yaml').toSorted();
	const found = diagnosticsOf(files.map(file => readFileSync(file, 'utf8'))).flatMap((diagnostics, index) =>
		diagnostics
			.filter(({severity, ruleId}) => severity !== 'INFO' && known[ruleId] === undefined)
			.map(({ruleId, message}) => `${files[index] ?? ''}: ${ruleId} ${message}`),
	);
	deepEqual(found, []);
	equal(files.length, 5);
});
