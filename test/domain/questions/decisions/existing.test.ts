import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import {oneOf} from '../../../../source/domain/choices/problem/expected.ts';
import {existing} from '../../../../source/domain/questions/decisions/existing.ts';
import {definitionArn, sampleCluster, sampleRegistered, sampleService} from '../../sample.ts';
import {entered, plainCluster, situation} from '../asking.ts';

function served(name: string, tags: Readonly<Record<string, string>>) {
	return sampleCluster({
		name,
		arn: `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`,
		daemonServices: [sampleService({serviceName: `agent-of-${name}`, tags})],
		taskDefinitions: {
			[definitionArn('datadog-agent-task:2')]: sampleRegistered({
				family: 'f',
				containerDefinitions: [{name: 'a', image: 'datadog/agent:7'}],
			}),
		},
	});
}

const theirs = served('theirs', {ManagedBy: 'terraform'});
const ours = served('ours', {'dd-ecs-setup:managed': 'true'});

function chosen(...names: readonly string[]) {
	const clusters = [plainCluster, theirs, ours];
	return situation({
		observed: {...nothingObserved, clusters},
		choices: {clusters: clusters.filter(({name}) => names.includes(name)).map(({arn}) => arn)},
	});
}

test("it matters where a chosen cluster has somebody else's Agent", () => {
	deepEqual(
		[chosen('theirs'), chosen('ours'), chosen('shop'), chosen('ours', 'theirs'), chosen()].map(at =>
			existing.wanted(at),
		),
		[true, false, false, true, false],
	);
});

test('the Agent and its owner are named, and it is left alone unless said otherwise', () => {
	const {input, ...question} = existing.ask(chosen('shop', 'ours', 'theirs'));
	const agent = {agent: 'agent-of-theirs', owner: {kind: 'terraform'}};
	deepEqual(
		[question, input.kind === 'one' && [input.marked, ...input.options]],
		[
			{id: 'existing', step: 'clusters', flags: ['--existing'], fallback: 'leave', about: ['theirs']},
			[
				'leave',
				...['leave', 'adopt', 'replace'].map(id => ({
					id,
					selectable: true,
					subject: {kind: 'existing', existing: id, ...agent},
				})),
			],
		],
	);
});

test('an answer is one of three', () => {
	const {input} = existing.ask(chosen('theirs'));
	deepEqual(
		[entered(input, 'adopt'), entered(input, 'delete')],
		[
			{kind: 'ok', value: 'adopt'},
			{
				kind: 'refused',
				problem: {
					code: 'invalid-setting',
					field: 'existing',
					value: 'delete',
					expected: oneOf(['leave', 'adopt', 'replace']),
				},
			},
		],
	);
});

test('of several Agents each is named, for the answer goes for all', () => {
	const clusters = [theirs, served('also', {})];
	const at = situation({observed: {...nothingObserved, clusters}, choices: {clusters: clusters.map(({arn}) => arn)}});
	const {input} = existing.ask(at);
	deepEqual(
		input.kind === 'one' &&
			input.options.map(({subject}) => subject.kind === 'existing' && [subject.agent, subject.others]),
		Array.from({length: 3}, () => ['agent-of-theirs', ['agent-of-also']]),
	);
});
