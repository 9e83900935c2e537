import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {foundRun} from '../../../../source/text/en/run/found-run.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {golden} from '../../../support/golden.ts';
import {foundRuns} from '../../samples/found-runs.ts';

test('an earlier run is told by what it did, perhaps did and did not come to', () => {
	const told = Object.entries(foundRuns).map(([how, run]) => {
		const {title, body, steps, ids} = foundRun(run);
		const lines = [title, ...body, ...steps.map(({text}) => text), ...ids].map(line => `  ${plain(line)}\n`);
		return `## ${how}\n${lines.join('')}`;
	});
	const text = told.join('\n');
	equal(text, golden('text/found-runs.txt', text));
});
