import {deepEqual, equal, ok} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {afterLine, type NotedRun} from '../../../source/domain/ending/noted-run.ts';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import type {Plan} from '../../../source/domain/plan/plan.ts';
import {wireLines} from '../../../source/front/json/wire-lines.ts';
import {en} from '../../../source/text/en.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {sampleRun, sampleTarget} from '../../domain/sample.ts';

/** The plan of the fixtures for so many clusters, each with a service and with every check. */
function planFor(clusters: number): Plan {
	const create = installPlan.changes.find(({kind}) => kind === 'create-service');
	const names = Array.from({length: clusters}, (_, index) => `team-${String(index).padStart(4, '0')}`);
	const of = <Item>(make: (name: string) => readonly Item[]) => names.flatMap(name => make(name));
	return {
		...installPlan,
		changes: [
			...installPlan.changes.filter(change => change !== create),
			...of(name => (create ? [{...create, id: `create-${name}`, cluster: name, target: name}] : [])),
		],
		targets: of(name => [{...sampleTarget('datadog-agent', {cluster: name, clusterArn: name}), id: name}]),
		checks: of(name => installPlan.checks.map(check => ({...check, subject: name}))),
		leftAlone: of(name => [
			{
				target: `${name}/dd`,
				clusterArn: name,
				cluster: name,
				region: 'us-east-1',
				name: 'dd',
				why: 'foreign-agent',
			} as const,
		]),
		waves: [names.slice(0, 1), names.slice(1)],
	};
}

function linesOf(plan: Plan): readonly string[] {
	const event: SetupEvent = {type: 'planned', plan, dryRun: false, again: sampleRun};
	return [...wireLines(event, {words: en, now: 0})];
}

type Line = JsonObject & {readonly type: string; readonly index: number};

const parsed = (lines: readonly string[]) => lines.map(line => JSON.parse(line) as Line);
const large = planFor(1000);
const lines = linesOf(large);
const [planned, ...parts] = parsed(lines);
/** A list as a reader of the lines puts it together. */
const listed = (type: string) =>
	parts.flatMap(({v, time, type: of, index, fingerprint, ...item}) => (of === type ? [item] : []));

test('no line of the plan for a thousand clusters is longer than 64 kB', () => {
	deepEqual(
		lines.filter(line => line.length > 64 * 1024).map(line => line.length),
		[],
	);
});

test('each line of it satisfies the published schema', () => {
	const text = readFileSync(new URL('../../../assets/events.schema.json', import.meta.url), 'utf8');
	const valid = new Ajv2020({strict: true, validateFormats: false}).compile(JSON.parse(text) as JsonObject);
	const bad = lines.filter(line => !valid(JSON.parse(line)));
	deepEqual([bad, valid.errors], [[], null]);
});

test('whoever puts the lines together has the whole plan, in its order', () => {
	const event = {type: 'planned', plan: large, dryRun: false, again: sampleRun} as const;
	const small = planFor(20);
	const [text = ''] = wireLines({...event, plan: small}, {words: en, now: 0});
	const {plan: whole} = JSON.parse(text) as {readonly plan: JsonObject};
	const targets = listed('planned-target').map(({wave, ...target}) => target);
	deepEqual(
		{
			first: targets.slice(0, 20),
			changes: listed('planned-change').slice(0, small.changes.length),
			ids: listed('planned-change').map(({id}) => id),
			left: listed('planned-left-alone')
				.slice(0, 20)
				.map(({region, ...left}) => left),
			waves: listed('planned-target').map(({wave}) => wave),
			places: parts.map(({index}) => index),
			fingerprints: [...new Set(parts.map(({fingerprint}) => fingerprint))],
		},
		{
			first: whole.targets,
			changes: whole.changes,
			ids: large.changes.map(({id}) => id),
			left: whole.leftAlone,
			waves: large.targets.map((_, index) => Math.min(index, 1)),
			places: [large.targets, large.changes, large.leftAlone].flatMap(list => [...list.keys()]),
			fingerprints: [large.fingerprint],
		},
	);
});

test('its first line counts what follows, and what was found', () => {
	const {plan} = planned as unknown as {plan: Record<string, unknown>};
	const {listed: counted, changes, targets, leftAlone, checkCounts, counts, fingerprint} = plan;
	const of = (verdict: string) => large.checks.filter(check => check.verdict === verdict).length;
	deepEqual(
		{counted, changes, targets, leftAlone, checkCounts, counts, fingerprint},
		{
			counted: {changes: large.changes.length, targets: 1000, leftAlone: 1000, stays: 0},
			changes: [],
			targets: [],
			leftAlone: [],
			checkCounts: {pass: of('pass'), warn: of('warn'), fail: of('fail')},
			counts: large.counts,
			fingerprint: large.fingerprint,
		},
	);
});

test('the plan for twenty clusters is one line, as that for one is', () => {
	deepEqual([linesOf(planFor(20)).length, linesOf(planFor(21)).length > 21], [1, true]);
});

test('lines are made one by one', () => {
	let read = 0;
	const changes = large.changes.map(change => ({
		...change,
		get request() {
			read += 1;
			return change.request;
		},
	}));
	const event: SetupEvent = {type: 'planned', plan: {...large, changes}, dryRun: false, again: sampleRun};
	const made = wireLines(event, {words: en, now: 0});
	const before = read;
	made.next();
	const first = read - before;
	for (const {type} of parsed([...made].slice(0, 1001))) {
		ok(type.startsWith('planned-'));
	}

	equal(first, 0);
});

test('a journal says the same of a large plan as it would of a small one', () => {
	const started = {v: 1, type: 'started', command: 'install', version: '1', time: ''};
	let run: NotedRun | undefined = afterLine(undefined, started);
	for (const line of parsed(linesOf({...large, leftAlone: []}))) {
		run = afterLine(run, line);
	}

	deepEqual([run?.targets.length, run?.planned, run?.takenBack], [1000, large.changes.map(({id}) => id), 'made']);
});
