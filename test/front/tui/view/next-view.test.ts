import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {hasKey, valuesIn} from '../../../../source/domain/kit/large/keyed.ts';
import {loggedSince} from '../../../../source/domain/kit/large/log.ts';
import {nextView} from '../../../../source/front/tui/view/next-view.ts';
import {emptyView, type View} from '../../../../source/front/tui/view/view.ts';
import {namesakes} from '../../../domain/namesakes.ts';
import {sampleRollout, sampleRun} from '../../../domain/sample.ts';
import {ordinaryClusters} from '../../../support/fixtures/clusters.ts';
import {installChanges, installPlan} from '../../../support/fixtures/plan.ts';
import {signedIn} from '../../../support/fixtures/processes.ts';
import {finished, rollout, watching} from '../../../support/fixtures/runs.ts';

const answer: SetupEvent = {type: 'answered', question: 'site', value: 'datadoghq.eu', source: 'person'};
const [change] = installChanges;

test('answers join the history when the first change begins, approval excepted', () => {
	const {decided, history} = told([...signedIn, answer, {...answer, question: 'approval', value: 'f1'}, ...watching]);
	deepEqual([decided, history.filter(({type}) => type === 'answered')], [[], [answer]]);
});

test('another answer to the same question replaces the first, and a withdrawn one goes', () => {
	const other = {...answer, value: 'datadoghq.com'};
	deepEqual(folded([answer, other]).decided, [other]);
	deepEqual(folded([answer, {...answer, withdrawn: true}]).decided, []);
});

test('leaving prints no answers', () => {
	const {history} = told([answer, {type: 'finished', outcome: {kind: 'left', clusters: []}, seconds: 1}]);
	deepEqual(
		history.map(({type}) => type),
		['finished'],
	);
});

test('signing in and reading again is printed only when something differs', () => {
	const [, identified, region] = signedIn;
	const again = [...signedIn, identified, region].filter(event => event !== undefined);
	// The start is no history: its line is written before the front is.
	equal(folded(again).history.length, signedIn.length - 1);
	const moved: SetupEvent = {
		type: 'observed',
		facts: {kind: 'region', region: 'us-east-1', clusters: 7, instances: 41, seconds: 1},
	};
	equal(folded([...again, moved]).history.length, signedIn.length);
});

test('a reading ends with what was read', () => {
	const readings: readonly SetupEvent[] = [
		{type: 'reading', what: 'clusters', subject: 'us-east-1'},
		{type: 'reading', what: 'clusters', subject: 'eu-west-1'},
	];
	deepEqual(folded([...readings, ...signedIn.slice(2)]).readings, [{what: 'clusters', subject: 'eu-west-1'}]);
});

test('of many clusters it is counted how many were looked into, anew at each reading', () => {
	const listed: SetupEvent = {type: 'observed', facts: {kind: 'region-listed', region: 'us-east-1', clusters: 500}};
	const looked = ordinaryClusters.map((facts): SetupEvent => ({type: 'observed', facts: {kind: 'cluster', facts}}));
	const reading: SetupEvent = {type: 'reading', what: 'clusters', subject: 'us-east-1'};
	const views = [
		[reading, ...looked],
		[reading, listed, ...looked],
		[reading, listed, ...looked, reading],
	];
	deepEqual(
		views.map(events => folded(events).looked),
		[undefined, {clusters: ordinaryClusters.length, of: 500}, undefined],
	);
});

test('of clusters that are read in full it is counted too, and of those of one name each is over by itself', () => {
	const [facts] = ordinaryClusters;
	const {name = '', region = ''} = facts ?? {};
	const announced = [region, 'eu-west-1'].map((place): SetupEvent => ({
		type: 'reading',
		what: 'cluster',
		subject: name,
		region: place,
	}));
	const read: readonly SetupEvent[] = facts ? [{type: 'observed', facts: {kind: 'cluster', facts}}] : [];
	const {looked, readings} = folded([...announced, ...read]);
	deepEqual([looked, readings.map(one => one.region)], [{clusters: 1, of: 2}, ['eu-west-1']]);
	deepEqual(folded([...announced, ...read, ...announced.slice(0, 1)]).looked, {clusters: 1, of: 3});
});

test('why it is looked once more is said until the first change, and once for several accounts', () => {
	const again: SetupEvent = {type: 'reading', what: 'again', subject: ''};
	const readings: readonly SetupEvent[] = [again, {type: 'reading', what: 'clusters', subject: 'us-east-1'}];
	const listed: SetupEvent = {type: 'observed', facts: {kind: 'region-listed', region: 'us-east-1', clusters: 500}};
	const {readings: shown, looked} = folded([...readings, listed, again]);
	deepEqual([shown.map(({what}) => what), looked], [['again', 'clusters'], {clusters: 0, of: 500}]);
	deepEqual(folded([again, ...watching]).readings, []);
});

test('checks are printed where all of them are wanted, and kept for the review otherwise', () => {
	const [check] = installPlan.checks;
	const checked: readonly SetupEvent[] = check === undefined ? [] : [{type: 'checked', check, again: sampleRun}];
	const printed = (checks: 'all' | 'notable') =>
		folded([{type: 'started', command: 'doctor', version: '0.1.0', checks}, ...checked]).history.length;
	deepEqual([printed('all'), printed('notable')], [1, 0]);
});

test('what is checked stands above its checks, where all of them are printed', () => {
	const [check] = installPlan.checks;
	const checked: readonly SetupEvent[] = check === undefined ? [] : [{type: 'checked', check, again: sampleRun}];
	const {history} = told([
		{type: 'started', command: 'doctor', version: '0.1.0', checks: 'all'},
		{...answer, question: 'clusters'},
		...checked,
	]);
	deepEqual(
		history.map(({type}) => type),
		['answered', 'checked'],
	);
});

test('a rollout that succeeded is printed once, and its watching ends', () => {
	const done: SetupEvent = {type: 'rollout', rollout: rollout({running: 12}, {verdict: 'succeeded'}), seconds: 60};
	const {history, rollouts} = told([...watching, done, done]);
	deepEqual([history.filter(({type}) => type === 'rollout').length, rollouts], [1, []]);
});

for (const [name, one, other] of namesakes) {
	test(`${name}: each is watched until it succeeded itself`, () => {
		const goingOn = [one, other].map((target): SetupEvent => ({
			type: 'rollout',
			rollout: sampleRollout(target, {verdict: 'going-on'}),
			seconds: 5,
		}));
		const done: SetupEvent = {type: 'rollout', rollout: sampleRollout(one), seconds: 9};
		const targets = (events: readonly SetupEvent[]) => told(events).rollouts.map(each => each.rollout.target);
		deepEqual([targets(goingOn), targets([...goingOn, done])], [[one.id, other.id], [other.id]]);
	});
}

test('notes belong to the change that runs', () => {
	const started: readonly SetupEvent[] = change === undefined ? [] : [{type: 'change-started', index: 0, change}];
	const note: SetupEvent = {type: 'change-note', change: 'secret', note: {kind: 'already-there'}};
	deepEqual(folded([...started, note]).changing[0]?.note, {kind: 'already-there'});
	equal(folded([...started, {...note, change: 'other'}]).changing[0]?.note, undefined);
});

test('nothing is live after the end', () => {
	const {isFinished, changing, rollouts, readings, decided} = told([...signedIn, answer, ...finished]);
	deepEqual(
		{isFinished, changing, rollouts, readings, decided},
		{isFinished: true, changing: [], rollouts: [], readings: [], decided: []},
	);
});

/** The same, with lists of what was printed and is watched. */
function told(events: readonly SetupEvent[]) {
	const {history, rollouts, ...view} = folded(events);
	return {...view, history: loggedSince(history, 0), rollouts: valuesIn(rollouts)};
}

function folded(events: readonly SetupEvent[]): View {
	let after = emptyView;
	for (const event of events) {
		after = nextView(after, event);
	}

	return after;
}

test('where nothing had to be changed the answers stand before what was seen', () => {
	const seen: SetupEvent = {type: 'rollout', rollout: rollout({running: 2}, {verdict: 'succeeded'}), seconds: 1};
	const view = nextView(nextView(emptyView, answer), seen);
	deepEqual(
		loggedSince(view.history, 0).map(({type}) => type),
		['answered', 'rollout'],
	);
});

test('what was put back has failed, however well what ran before runs again', () => {
	const failing = rollout({running: 2}, {verdict: 'failing'});
	const {target} = failing;
	const back = {...failing, isBack: true} as const;
	const {failed} = folded(
		[failing, {...back, verdict: 'going-on'} as const, {...back, verdict: 'succeeded'} as const].map(
			(each): SetupEvent => ({type: 'rollout', rollout: each, seconds: 1}),
		),
	);
	equal(hasKey(failed, target), true);
});

test('a rollout that is watched again after its success is printed again when it succeeds again', () => {
	const seen = ['succeeded', 'going-on', 'succeeded', 'succeeded'] as const;
	const {history} = told(
		seen.map((verdict): SetupEvent => ({type: 'rollout', rollout: rollout({running: 2}, {verdict}), seconds: 1})),
	);
	equal(history.length, 2);
});
