import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {eligibleNow} from '../../../source/domain/hosts/eligible-now.ts';
import {instanceArn, sampleGroup, sampleInstance} from '../sample.ts';

const managed = {arn: 'arn:mi', name: 'mi', kind: 'managed-instances'} as const;

test('those planned for and those of the kind that joined since, as long as they take tasks', () => {
	const windows = {attributes: {'ecs.os-type': 'windows'}};
	const planned = sampleGroup([sampleInstance('a'), sampleInstance('b'), sampleInstance('odd', windows)]);
	const now = [
		sampleInstance('a'),
		sampleInstance('b', {status: 'DRAINING'}),
		sampleInstance('joined'),
		sampleInstance('away', {agentConnected: false}),
		sampleInstance('odd', windows),
		sampleInstance('other', windows),
		sampleInstance('kept', {capacityProvider: 'mi'}),
	];
	deepEqual(eligibleNow({group: planned, providers: [managed]}, now), {
		eligible: ['a', 'joined', 'odd'].map(name => instanceArn(name)),
		untold: [],
		unfit: [],
	});
});

test('constraints tell those left out from those of which it is open, and an attribute those that are unfit', () => {
	const group = sampleGroup([]);
	const on = (name: string, attributes: Readonly<Record<string, string>>) =>
		sampleInstance(name, {attributes: {'ecs.os-type': 'linux', 'ecs.capability.x': '', ...attributes}});
	const now = [
		on('in', {rack: 'r2', 'ecs.capability.container-health-check': ''}),
		on('out', {rack: 'r1', 'ecs.capability.container-health-check': ''}),
		on('open', {'ecs.capability.container-health-check': ''}),
		on('unfit', {rack: 'r2'}),
		on('open-and-unfit', {}),
		on('out-and-unfit', {rack: 'r1'}),
	];
	const placement = {
		definition: {family: 'f', containerDefinitions: [{name: 'a', image: 'i', healthCheck: {command: []}}]},
		constraints: [{type: 'memberOf', expression: 'attribute:rack != r1'}],
	};
	deepEqual(eligibleNow({group, providers: [], placement}, now), {
		eligible: [instanceArn('in')],
		untold: [instanceArn('open')],
		unfit: ['unfit', 'open-and-unfit'].map(name => instanceArn(name)),
	});
});
