import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {instanceArn, sampleInstance} from '../../sample.ts';
import {after, deployment, going, judged, older, on, service} from '../sample-rollout.ts';

const [a, b, c] = [sampleInstance('a'), sampleInstance('b'), sampleInstance('c')];
const instances = [a, b, c];
const open = {eligible: [a.arn], untold: [b.arn, c.arn]};
const unfit = {eligible: [a.arn, b.arn], unfit: [c.arn]};
const trying = {
	service: service({desiredCount: 3, runningCount: 2, deployments: [deployment({rolloutState: 'IN_PROGRESS'})]}),
	instances,
};

const told = (...given: Parameters<typeof judged>) => {
	const {verdict, counts, instances: seen} = judged(...given);
	return [verdict, `${counts.running} of ${counts.total}`, seen.map(({instance}) => instance).join(' ')];
};

test('of instances of which it is open those count where ECS keeps a task', () => {
	deepEqual(told({instances, tasks: [on('a'), on('b')]}, open), ['succeeded', '2 of 2', 'i-a i-b']);
	deepEqual(told({instances, tasks: [on('a'), on('b', {taskDefinitionArn: older})]}, open), [
		'going-on',
		'1 of 2',
		'i-a i-b',
	]);
});

test('between two tasks of an instance the count is what ECS wants', () => {
	const stopped = on('b', {lastStatus: 'STOPPED', desiredStatus: 'STOPPED', taskDefinitionArn: older});
	deepEqual(told({instances, service: going({runningCount: 1}), tasks: [on('a'), stopped]}, open), [
		'going-on',
		'1 of 2',
		'i-a',
	]);
});

test('where all is open, nothing is done before ECS wants something, and that is not waited for without end', () => {
	const all = {eligible: [], untold: instances.map(({arn}) => arn)};
	const nothing = service({desiredCount: 0, runningCount: 0});
	deepEqual(
		[
			told({instances, service: nothing, tasks: []}, all),
			told({instances, service: nothing, tasks: [], at: after(301)}, all),
			told({instances, tasks: [on('a'), on('c')]}, all),
		],
		[
			['going-on', '0 of 0', ''],
			['failing', '0 of 0', ''],
			['succeeded', '2 of 2', 'i-a i-c'],
		],
	);
});

test('an instance that lacks an attribute holds nothing up, should ECS want a task there', () => {
	deepEqual(
		[
			told({...trying, tasks: [on('a'), on('b')]}, unfit),
			told({...trying, tasks: [on('a'), on('b')], at: after(59)}, unfit),
			told({...trying, tasks: [on('a'), on('b')]}, {eligible: [a.arn, b.arn]}),
			told({...trying, tasks: [on('a'), on('b', {taskDefinitionArn: older})]}, unfit),
			told({instances, tasks: [on('a'), on('b')]}, unfit),
		],
		[
			['succeeded', '2 of 2', 'i-a i-b'],
			['going-on', '2 of 2', 'i-a i-b'],
			['going-on', '2 of 2', 'i-a i-b'],
			['going-on', '1 of 2', 'i-a i-b'],
			['succeeded', '2 of 2', 'i-a i-b'],
		],
	);
});

test('more than the unfit ones missing is too few', () => {
	const wanting = service({desiredCount: 4, runningCount: 2, deployments: trying.service.deployments});
	equal(judged({instances, service: wanting, tasks: [on('a'), on('b')]}, unfit).verdict, 'going-on');
});

test('a task on an instance that is left out counts for nothing', () => {
	deepEqual(told({instances, tasks: [on('a'), on('b')]}, {eligible: [instanceArn('a')]}), [
		'succeeded',
		'1 of 1',
		'i-a',
	]);
});
