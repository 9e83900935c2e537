import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {foundRun, isTakenOver, type JournalFacts, type LaterRun} from '../../../source/domain/ending/found-run.ts';
import type {NotedChange, NotedRun} from '../../../source/domain/ending/noted-run.ts';

const at = {region: 'us-east-1', cluster: 'shop-prod'};
const service: NotedChange = {id: 's', kind: 'update-service', action: 'change', subject: 'datadog-agent', ...at};
const secret: NotedChange = {id: 'k', kind: 'put-secret-value', action: 'change', subject: 'key', region: at.region};

/** A run that was killed while AWS had not answered its last change. */
const killed: NotedRun = {
	command: 'install',
	version: '1.0.0',
	began: '2026-11-22T12:04:00Z',
	last: '2026-11-22T12:05:00Z',
	account: '123456789012',
	targets: [at],
	planned: ['k', 's', 'after'],
	reach: {targets: 1, agents: 1, made: 0, changed: 1},
	changes: [
		{change: secret, state: 'done'},
		{change: service, state: 'begun'},
	],
	isOver: false,
	isForeign: false,
};
const facts: JournalFacts = {file: 'journal', isTorn: false, standing: 'gone'};
const told = (run: Partial<NotedRun>, more: Partial<JournalFacts> = {}) =>
	foundRun({...killed, ...run}, {...facts, ...more});

test('what was answered is done, what was sent may be, and the rest was not begun', () => {
	const run = told({});
	deepEqual([run?.done, run?.perhaps, run?.notBegun], [[secret], [service], 1]);
});

const {account: _, ...nobodys} = killed;
const untold: Readonly<Record<string, ReturnType<typeof told>>> = {
	'said how it ended': told({isOver: true}),
	'was written by another version': told({isForeign: true}),
	'was a demo': told({demo: 'shop'}),
	'goes on': told({}, {standing: 'running'}),
	'changed nothing': told({changes: []}),
	'never came to an account': foundRun(nobodys, facts),
};

for (const [what, run] of Object.entries(untold)) {
	test(`a run that ${what} is not told of`, () => {
		equal(run, undefined);
	});
}

test('a run that may go on elsewhere is told of as such', () => {
	const mark = {id: 1, host: 'other'};
	deepEqual(
		[{process: mark}, {}].map(run => told(run, {standing: 'unknown'})?.perhapsRunning),
		[mark, 'somewhere'],
	);
});

test('what was changed is taken back where an Agent itself may have been, and what was made always', () => {
	const how = (takenBack: 'made' | 'changed', changes: NotedRun['changes']) => told({takenBack, changes})?.takenBack;
	deepEqual(
		[
			how('changed', killed.changes),
			how('changed', [{change: secret, state: 'done'}]),
			how('changed', [{change: service, state: 'refused'}]),
			how('made', [{change: secret, state: 'done'}]),
		],
		['changed', undefined, undefined, 'made'],
	);
});

const role = told({command: 'iam', targets: []});
const install = told({});
const nothing: LaterRun = {
	command: 'install',
	named: [],
	plan: {targets: [], changes: []},
	outcome: {kind: 'nothing-to-do', clusters: []},
};

test('without a cluster, only the same command takes it over', () => {
	deepEqual(
		['iam', 'install'].map(command => role && isTakenOver(role, {...nothing, command})),
		[true, false],
	);
});

test('a cluster that is named and of which no plan speaks is taken over by the same command only', () => {
	deepEqual(
		['install', 'upgrade'].map(
			command => install && isTakenOver(install, {...nothing, command, named: ['shop-prod']}),
		),
		[true, false],
	);
});

test('a dry run that would change something takes nothing over', () => {
	const planned = (changes: number): LaterRun => ({
		...nothing,
		named: ['shop-prod'],
		outcome: {kind: 'planned', changes, detailed: false, clusters: []},
	});
	deepEqual(
		[0, 1].map(changes => install && isTakenOver(install, planned(changes))),
		[true, false],
	);
});
