import {deepEqual, equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckResult} from '../../../source/domain/choices/problem/check-result.ts';
import {groupChecks} from '../../../source/domain/plan/checks/group-checks.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {en} from '../../../source/text/en.ts';
import {sampleRun} from '../../domain/sample.ts';

/** What a warning about so many clusters of three instances is on the wire. */
function wired(clusters: number): ReadonlyArray<Record<string, unknown>> {
	const checks = Array.from({length: clusters}, (_, index): CheckResult => ({
		id: 'imds',
		verdict: 'warn',
		subject: `team-${index}`,
		finding: 'hop-limit',
		facts: {region: 'us-east-1'},
		instances: [0, 1, 2].map(instance => ({id: `i-${index}-${instance}`})),
		fixes: [{'network-mode': 'host'}],
	}));
	return groupChecks(checks)
		.flatMap(group => [...wireLines({type: 'checked', ...group, again: sampleRun}, {words: en, now: 0})])
		.map(line => JSON.parse(line) as Record<string, unknown>);
}

test('a check that found the same on up to twenty clusters is a line each', () => {
	const lines = wired(20);
	deepEqual(
		[lines.map(({subject}) => subject), lines.flatMap(line => ('subjects' in line ? [line] : []))],
		[Array.from({length: 20}, (_, index) => `team-${index}`), []],
	);
	deepEqual(lines[1], {...wired(2)[1]});
});

test('of more it is one line, which names the first of them and counts all', () => {
	const [line, ...others] = wired(1000);
	const {subject, subjects, count, instances, instanceCount, message, steps} = line ?? {};
	deepEqual(
		[others.length, subject, [subjects].flat().length, count, [instances].flat().length, instanceCount],
		[0, 'team-0', 500, 1000, 500, 3000],
	);
	equal(
		message,
		'team-0, team-1, team-2 and 997 more: the metadata hop limit is 1, so hosts may show up under made-up names: ' +
			'i-0-0, i-0-1, i-0-2 and 2997 more',
	);
	ok(JSON.stringify(line).length < 64 * 1024, JSON.stringify(steps));
});
