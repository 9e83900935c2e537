import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {
	afterClusterEvent,
	clusterCounts,
	clusterRuns,
	idIn,
	type ClusterRun,
} from '../../../../source/domain/ending/told/cluster-state.ts';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {sampleRollout, sampleRun, sampleTarget} from '../../sample.ts';

const target = sampleTarget('datadog-agent');
const {group} = target;
const change: Change = {
	id: 'create',
	kind: 'create-service',
	action: 'add',
	region: group.region,
	cluster: group.cluster,
	clusterArn: group.clusterArn,
	target: target.id,
	subject: target.name,
	request: {},
	diff: [],
	needs: [],
};
const plan = {targets: [target], changes: [change]};
const started: SetupEvent = {type: 'change-started', index: 0, change};
const done: SetupEvent = {type: 'change-done', change, result: {}, seconds: 1};
const refused: SetupEvent = {
	type: 'problem',
	problem: {code: 'change-failed', change, problem: {code: 'stopped'}},
	done: [],
	again: sampleRun,
};
const rollout = (fields: Parameters<typeof sampleRollout>[1]): SetupEvent => ({
	type: 'rollout',
	rollout: sampleRollout(target, fields),
	seconds: 1,
});
const goingOn = rollout({verdict: 'going-on', counts: {running: 1, starting: 1, waiting: 0, failed: 0, total: 2}});

/** The states of the only cluster after each of the events. */
function statesAfter(events: readonly SetupEvent[], isWatched = true): readonly string[] {
	let [run] = clusterRuns(plan, isWatched);
	return events.map(event => {
		run &&= afterClusterEvent(run, event);
		return `${run?.told.state} ${run?.told.running}/${run?.told.eligible}`;
	});
}

const cases: ReadonlyArray<readonly [name: string, events: readonly SetupEvent[], states: readonly string[]]> = [
	[
		'that goes well is changed, rolls out and is done',
		[started, done, goingOn, rollout({})],
		['changing 0/2', 'changing 0/2', 'rolling-out 1/2', 'done 2/2'],
	],
	['whose change is refused has failed', [started, refused], ['changing 0/2', 'failed 0/2']],
	[
		'whose rollout fails has failed',
		[started, done, rollout({verdict: 'failing'})],
		['changing 0/2', 'changing 0/2', 'failed 2/2'],
	],
	['that recovers goes on', [rollout({verdict: 'failing'}), goingOn], ['failed 2/2', 'rolling-out 1/2']],
	[
		'that is put back stays failed, also when what ran before runs again',
		[rollout({verdict: 'failing'}), rollout({verdict: 'going-on', isBack: true}), rollout({isBack: true})],
		['failed 2/2', 'failed 2/2', 'failed 2/2'],
	],
	[
		'that was to go back is done when it has',
		[started, done, rollout({isBack: true})],
		['changing 0/2', 'changing 0/2', 'done 2/2'],
	],
];
for (const [name, events, states] of cases) {
	test(`a cluster ${name}`, () => {
		deepEqual(statesAfter(events), states);
	});
}

test('nobody watches, so its changes are all that there is to do', () => {
	deepEqual(statesAfter([started, done], false), ['changing 0/2', 'done 0/2']);
});

test('where nothing has to be changed it waits until it was seen to run', () => {
	deepEqual(
		[true, false].map(isWatched => clusterRuns({targets: [target], changes: []}, isWatched)[0]?.told.state),
		['waiting', 'done'],
	);
});

test('what several clusters share, and what comes after the rollout, is of no state', () => {
	const {clusterArn, cluster, target: _, ...shared} = change;
	const later = {...change, id: 'later', afterRollout: true} as const;
	const [run] = clusterRuns({targets: [target], changes: [{...shared, id: 'role'}, change, later]}, true);
	deepEqual([run?.ids, [...(run?.left ?? [])]], [[target.id, 'create'], ['create']]);
});

test('an event is of a change or of a target, or of neither', () => {
	deepEqual(
		[started, done, refused, goingOn, {type: 'stopping'} as const].map(event => idIn(event)),
		['create', 'create', 'create', target.id, undefined],
	);
});

test('all are counted by what they need', () => {
	const [run] = clusterRuns(plan, true);
	const states = ['done', 'done', 'failed', 'changing', 'rolling-out', 'waiting'] as const;
	const runs = states.flatMap((state): readonly ClusterRun[] => (run ? [{...run, told: {...run.told, state}}] : []));
	deepEqual(clusterCounts(runs), {done: 2, underWay: 2, waiting: 1, failed: 1, of: 6});
});
