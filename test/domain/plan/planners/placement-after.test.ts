import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {
	constraintsAfter,
	expressionsInForce,
	reaching,
} from '../../../../source/domain/plan/planners/placement-after.ts';
import {definitionArn, sampleCluster, sampleRegistered, sampleService} from '../../sample.ts';
import {sampleChange} from '../checks/sample-change.ts';

const linux = {type: 'memberOf', expression: 'attribute:ecs.os-type == linux'};
const rack = {type: 'memberOf', expression: 'attribute:rack exists'};
const kept = sampleService({placementConstraints: [rack]});

const change = (kind: Change['kind'], fields: Partial<Change> = {}): Change => ({
	...sampleChange(kind, 'datadog-agent'),
	target: 'ours',
	...fields,
});

test('constraints that are sent are those to be, and else those that are there', () => {
	const sent = change('update-service', {request: {placementConstraints: [rack, linux]}});
	const made = change('create-service', {request: {placementConstraints: [linux]}});
	deepEqual(
		[
			constraintsAfter([sent], 'ours', kept),
			constraintsAfter([change('update-service', {request: {}})], 'ours', kept),
			constraintsAfter([{...sent, target: 'another'}], 'ours', kept),
			constraintsAfter([made], 'ours', undefined),
			constraintsAfter([], 'ours', undefined),
		],
		[[rack, linux], [rack], [rack], [linux], []],
	);
});

test('in force are the constraints of the service and of the definition that it runs now', () => {
	const definition = {family: 'f', containerDefinitions: [], placementConstraints: [linux]};
	const cluster = sampleCluster({
		taskDefinitions: {[definitionArn('datadog-agent-task:2')]: sampleRegistered(definition)},
	});
	const distinct = {...kept, placementConstraints: [rack, {type: 'distinctInstance'}]};
	deepEqual(
		[expressionsInForce(distinct, cluster), expressionsInForce(kept, sampleCluster())],
		[[rack.expression, linux.expression], [rack.expression]],
	);
});

test('a change of the service reaches the instances that ECS counts, unless it removes what was there', () => {
	const reach = {runsOn: 12, total: 12};
	const changes = [
		change('update-service', {reach}),
		change('update-service', {reach, target: 'another'}),
		change('delete-service', {reach, action: 'remove'}),
		change('register-task-definition'),
	];
	deepEqual(
		reaching(changes, 'ours', 8).map(({reach: reached}) => reached?.runsOn),
		[8, 12, 12, undefined],
	);
});
