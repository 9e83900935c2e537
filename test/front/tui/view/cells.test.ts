import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Rollout} from '../../../../source/domain/choices/problem/rollout.ts';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {cellsOf, cellTargets, withEnds, type Cell} from '../../../../source/front/tui/view/cells.ts';
import {nextView} from '../../../../source/front/tui/view/next-view.ts';
import {emptyView, type View} from '../../../../source/front/tui/view/view.ts';
import {sampleInstance, samplePlan, sampleRollout, sampleRun, sampleTarget} from '../../../domain/sample.ts';

/** A target of two instances a cluster, but of the first, which has a second target. */
const names = ['mine', 'web', 'data', 'batch'];
const targets = [...names, 'mine'].map((cluster, index) => {
	const service = index < names.length ? 'agent' : 'agent-windows';
	const instances = [sampleInstance('a'), sampleInstance('b')];
	return {
		...sampleTarget(service, {clusterArn: `arn:${cluster}`, cluster, instances}),
		id: `${cluster}/${service}`,
		forecast: {instances: [], eligible: 2, runsOn: 2},
	};
});
const planned: SetupEvent = {type: 'planned', plan: samplePlan({targets}), dryRun: false, again: sampleRun};

/** What is told of the rollout of a target, in order. */
function told(id: string, verdict: Rollout['verdict'], fields: Partial<Rollout> = {}): SetupEvent {
	const target = targets.find(each => each.id === id) ?? sampleTarget('agent');
	return {type: 'rollout', rollout: sampleRollout(target, {verdict, ...fields}), seconds: 5};
}

function begun(target: string): SetupEvent {
	const change = {id: `create ${target}`, kind: 'create-service', action: 'add', region: 'us-east-1'} as const;
	const rest = {subject: 'agent', needs: [], request: {}, diff: []} as const;
	return {type: 'change-started', index: 0, change: {...change, ...rest, target}};
}

function view(events: readonly SetupEvent[]): View {
	let after = emptyView;
	for (const event of [planned, ...events]) {
		after = nextView(after, event);
	}

	return after;
}

function said(events: readonly SetupEvent[]): readonly string[] {
	return cellsOf(view(events)).map(
		({cluster, state, running, eligible}: Cell) => `${cluster} ${state} ${running}/${eligible}`,
	);
}

test('before anything began all wait: what has most to do first, and of equal ones by name', () => {
	deepEqual(said([]), ['mine waiting 0/4', 'batch waiting 0/2', 'data waiting 0/2', 'web waiting 0/2']);
});

test('what needs a person comes first, then what is furthest from its end, and what is done last', () => {
	const one = {counts: {running: 1, starting: 1, waiting: 0, failed: 0, total: 2}};
	const none = {counts: {running: 0, starting: 2, waiting: 0, failed: 0, total: 2}};
	deepEqual(said([told('batch/agent', 'going-on', one), told('web/agent', 'failing', one), begun('mine/agent')]), [
		'web failed 1/2',
		'batch rolling-out 1/2',
		'mine changing 0/4',
		'data waiting 0/2',
	]);
	deepEqual(
		said([
			told('batch/agent', 'going-on', one),
			told('web/agent', 'going-on', none),
			told('data/agent', 'succeeded'),
		]),
		['web rolling-out 0/2', 'batch rolling-out 1/2', 'mine waiting 0/4', 'data done 2/2'],
	);
});

test('where instances fail comes before what is further from its end, before its rollout has failed', () => {
	const counts = (running: number, failed: number) => ({
		counts: {running, starting: 2 - running - failed, waiting: 0, failed, total: 2},
	});
	deepEqual(
		said([
			told('batch/agent', 'going-on', counts(0, 0)),
			told('web/agent', 'going-on', counts(1, 1)),
			told('data/agent', 'failing', counts(2, 0)),
		]),
		['data failed 2/2', 'web rolling-out 1/2', 'batch rolling-out 0/2', 'mine waiting 0/4'],
	);
});

test('a cluster of two targets is done with the second', () => {
	const first = told('mine/agent', 'succeeded');
	const second = told('mine/agent-windows', 'succeeded');
	deepEqual(
		[[first], [first, second]].map(events => said(events).find(text => text.startsWith('mine'))),
		['mine waiting 2/4', 'mine done 4/4'],
	);
});

test('a change that failed makes its cluster a failed one, and so does what was put back', () => {
	const failed: SetupEvent = {
		type: 'problem',
		problem: {
			code: 'change-failed',
			change: {id: 'create web/agent', kind: 'create-service', subject: 'agent'},
			problem: {code: 'throttled', trace: {operation: 'CreateService'}},
		},
		done: [],
		again: sampleRun,
	};
	const back = {isBack: true} as const;
	deepEqual(
		said([
			begun('web/agent'),
			failed,
			told('data/agent', 'failing'),
			told('data/agent', 'going-on', back),
			told('data/agent', 'succeeded', back),
		]).slice(0, 2),
		['data failed 0/2', 'web failed 0/2'],
	);
});

test('a cell of what is watched carries its rollout', () => {
	const [first] = cellsOf(view([told('web/agent', 'going-on')]));
	deepEqual([first?.cluster, first?.rollout?.target, first?.seconds], ['web', 'web/agent', 5]);
});

test('of one view the cells are worked out once', () => {
	const seen = view([]);
	equal(cellsOf(seen), cellsOf(seen));
});

test('of cells put in order before, what has ended since says so where it stands, and what failed first', () => {
	const none = {counts: {running: 0, starting: 2, waiting: 0, failed: 0, total: 2}};
	const one = {counts: {running: 1, starting: 1, waiting: 0, failed: 0, total: 2}};
	const before = [told('web/agent', 'going-on', none), told('data/agent', 'going-on', one)];
	const after = [...before, told('web/agent', 'succeeded'), told('data/agent', 'going-on', none)];
	deepEqual(
		withEnds(cellsOf(view(before)), cellsOf(view(after))).map(
			({cluster, state, running}) => `${cluster} ${state} ${running}`,
		),
		['web done 2', 'data rolling-out 1', 'mine waiting 0', 'batch waiting 0'],
	);
	const failed = [...before, told('data/agent', 'failing')];
	deepEqual(
		withEnds(cellsOf(view(before)), cellsOf(view(failed))).map(({cluster, state}) => `${cluster} ${state}`),
		['data failed', 'web rolling-out', 'mine waiting', 'batch waiting'],
	);
});

test('the targets of a plan stand by the names of their clusters', () => {
	deepEqual(
		cellTargets(samplePlan({targets})).map(({cluster}) => cluster),
		['batch', 'data', 'mine', 'mine', 'web'],
	);
});
