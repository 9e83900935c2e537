import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {exitCode} from '../../../source/domain/ending/exit-code.ts';
import type {Estate} from '../../../source/domain/estate/estate.ts';
import {findingsOf, type Findings} from '../../../source/domain/estate/findings.ts';
import {agentOf, clusterOf, estate} from '../../support/fixtures/estates.ts';

type Case = readonly [what: string, estate: Pick<Estate, 'clusters' | 'unread'>, findings: Findings];

const bare = [{instance: 'i-1', why: {kind: 'no-agent'}}] as const;
const none = {gaps: 0, drifted: 0, unread: 0};

const silent = {kind: 'unknown', tag: '7', why: 'rate-limited', detail: ''} as const;

const cases: readonly Case[] = [
	['an Agent on every instance is nothing', {clusters: [clusterOf('a')], unread: []}, none],
	['no cluster at all is nothing', {clusters: [], unread: []}, none],
	[
		'instances that an Agent misses are gaps',
		{clusters: [clusterOf('a', {agents: [agentOf('dd', {running: 10, eligible: 12})]})], unread: []},
		{...none, gaps: 2},
	],
	[
		'an instance beside others that have one is a gap',
		{clusters: [clusterOf('a', {bare})], unread: []},
		{...none, gaps: 1},
	],
	[
		'a cluster that nobody named and that has no Agent wants none',
		{clusters: [clusterOf('a', {agents: [], bare})], unread: []},
		none,
	],
	[
		'one that was named wants one',
		{clusters: [clusterOf('a', {agents: [], bare, isNamed: true})], unread: []},
		{...none, gaps: 1},
	],
	[
		'an Agent that only its own tasks make is none of drift',
		{clusters: [clusterOf('a', {agents: [agentOf('dd', {owner: {kind: 'terraform'}})]})], unread: []},
		none,
	],
	[
		'what could not be read is not nothing',
		{clusters: [clusterOf('a', {agents: [agentOf('dd', {health: 'unknown'})]})], unread: estate.unread},
		{...none, unread: 2},
	],
	[
		'of images only what a registry was asked for counts, and one that told nothing is not looked at',
		{
			clusters: [
				clusterOf('a', {agents: [agentOf('dd', {today: {kind: 'absent', tag: '7'}}), agentOf('other')]}),
				clusterOf('b', {agents: [agentOf('dd', {today: silent}), agentOf('other', {today: silent})]}),
			],
			unread: [],
		},
		{...none, moved: 1, unread: 1},
	],
	['of everything that can be told', estate, {gaps: 6, drifted: 1, moved: 1, unread: 4}],
];

for (const [what, of, findings] of cases) {
	test(what, () => {
		const found = findingsOf(of);
		deepEqual(found, findings);
		const isWell = found.gaps + found.drifted + found.unread + (found.moved ?? 0) === 0;
		const codes = [true, false].map(isCheck =>
			exitCode({kind: 'surveyed', findings: found, agents: 1, isCheck, clusters: []}),
		);
		deepEqual(codes, [isWell ? 0 : 1, 0]);
	});
}
