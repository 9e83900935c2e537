import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {TagToday} from '../../../../source/domain/estate/tag-today.ts';
import {tagInBrief, tagLines} from '../../../../source/text/en/estate/tag-today.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const known = {kind: 'known', tag: '7', digest, version: '7.85.4', same: 0, others: [], untold: 0} as const;

const cases: ReadonlyArray<readonly [today: TagToday, brief: string, lines: readonly string[]]> = [
	[{...known, same: 3}, ' is 7.85.4', ['what runs is what 7 means today: 7.85.4 (sha256:aaaaaaaaaaaa)']],
	[
		{kind: 'known', tag: '7.85.4', version: '7.85.4', digest, same: 1, others: [], untold: 0},
		'',
		['what runs is what 7.85.4 means today: sha256:aaaaaaaaaaaa'],
	],
	[
		{...known, same: 3, others: [{digest: other, tasks: 9}]},
		', now 7.85.4',
		['7 is 7.85.4 today (sha256:aaaaaaaaaaaa)', '9 of 12 tasks run another image (sha256:bbbbbbbbbbbb)'],
	],
	[
		{kind: 'known', tag: 'stable', digest, same: 0, others: [{digest: other, tasks: 1}], untold: 0},
		', now another',
		['stable is sha256:aaaaaaaaaaaa today', '1 of 1 task runs another image (sha256:bbbbbbbbbbbb)'],
	],
	[known, ' is 7.85.4', ['7 is 7.85.4 today (sha256:aaaaaaaaaaaa)', 'no task runs']],
	[
		{...known, untold: 2},
		' is 7.85.4',
		['7 is 7.85.4 today (sha256:aaaaaaaaaaaa)', "of 2 of 2 tasks the image isn't known"],
	],
	[
		{...known, tag: '7.85.4', same: 2, pinned: other},
		', now another',
		['7.85.4 is sha256:aaaaaaaaaaaa today', 'the definition has another image (sha256:bbbbbbbbbbbb)'],
	],
	[
		{kind: 'absent', tag: '7.62.1'},
		', gone',
		["the registry has no 7.62.1 any more: what runs goes on, and a new task couldn't start"],
	],
	[
		{kind: 'unknown', tag: '7', why: 'unreachable', detail: 'ETIMEDOUT public.ecr.aws'},
		', unread',
		["not looked at: the registry can't be reached (ETIMEDOUT public.ecr.aws)"],
	],
	[
		{kind: 'unknown', tag: '7', why: 'uncached', detail: 'public.ecr.aws'},
		', unread',
		['not looked at: the cache of public.ecr.aws has not pulled it yet'],
	],
	[
		{
			kind: 'unread',
			tag: '7',
			problem: {
				code: 'access-denied',
				action: 'ecr:DescribeImages',
				resource: 'arn:aws:ecr:us-east-1:123456789012:repository/agent',
				policy: 'identity',
				explicit: false,
				trace: {},
				detail: '',
			},
		},
		', unread',
		['not looked at: You may not do ecr:DescribeImages on arn:aws:ecr:us-east-1:123456789012:repository/agent'],
	],
	[{kind: 'untagged'}, '', ['none: a digest, which always means the same']],
];

for (const [today, brief, lines] of cases) {
	test(`${today.kind}: ${lines.join('; ')}`, () => {
		deepEqual([tagInBrief(today), tagLines(today)], [brief, lines]);
	});
}
