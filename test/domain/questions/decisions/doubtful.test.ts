import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import type {Service} from '../../../../source/domain/account/service.ts';
import type {ContainerDefinition} from '../../../../source/domain/account/task-definition.ts';
import type {ChoicesSoFar} from '../../../../source/domain/choices/choices.ts';
import {agentContainer, takeAgent} from '../../../../source/domain/questions/decisions/doubtful.ts';
import {existing} from '../../../../source/domain/questions/decisions/existing.ts';
import {definitionArn, sampleCluster, sampleInstance, sampleRegistered, sampleService} from '../../sample.ts';
import {entered, situation} from '../asking.ts';

const agent = {name: 'a', image: 'datadog/agent:7'};
const several = [agent, {...agent, name: 'b'}];
const perhaps = [{name: 'datadog-agent', image: 'own/build'}];

function chosen(
	containers: readonly ContainerDefinition[],
	choices: ChoicesSoFar = {},
	service: Partial<Service> = {},
) {
	const placed = [sampleService({serviceName: 'theirs', ...service})];
	const cluster = sampleCluster({
		instances: [sampleInstance('i')],
		daemonServices: service.schedulingStrategy === 'REPLICA' ? [] : placed,
		replicaServices: service.schedulingStrategy === 'REPLICA' ? placed : [],
		taskDefinitions: {
			[definitionArn('datadog-agent-task:2')]: sampleRegistered({family: 'f', containerDefinitions: containers}),
		},
	});
	return situation({
		observed: {...nothingObserved, clusters: [cluster]},
		choices: {clusters: [cluster.arn], ...choices},
	});
}

const refusal = (how: 'adopt' | 'replace', wants: string, ...containers: readonly string[]) => ({
	code: 'foreign-agent',
	cluster: 'shop',
	agent: 'theirs',
	owner: {kind: 'unknown'},
	existing: how,
	wants,
	containers,
});

test('a yes is asked for what is perhaps an Agent, and for several that go at once', () => {
	const wanted = (containers: readonly ContainerDefinition[]) =>
		(['leave', 'adopt', 'replace'] as const).map(way => takeAgent.wanted(chosen(containers, {existing: way})));
	deepEqual(
		[wanted([agent]), wanted(perhaps), wanted(several)],
		[
			[false, false, false],
			[false, true, true],
			[false, false, true],
		],
	);
});

test('which container is asked where several are Agents and one is adopted', () => {
	const wanted = (containers: readonly ContainerDefinition[]) =>
		(['leave', 'adopt', 'replace'] as const).map(way => agentContainer.wanted(chosen(containers, {existing: way})));
	deepEqual(
		[wanted(perhaps), wanted(several)],
		[
			[false, false, false],
			[false, true, false],
		],
	);
});

test('the yes is the name of the service, and without anybody to ask the run ends with what it needs', () => {
	const {input, unattended, fallback, about} = takeAgent.ask(chosen(perhaps, {existing: 'adopt'}));
	deepEqual(
		[input.kind === 'confirm' && input.word, unattended, fallback, about],
		['theirs', refusal('adopt', 'yes', 'datadog-agent'), undefined, ['theirs', 'adopt']],
	);
	deepEqual(entered(input, ''), {kind: 'ok', value: true});
});

test('a container is one of those that are Agents', () => {
	const {input, unattended, fallback} = agentContainer.ask(chosen(several, {existing: 'adopt'}));
	deepEqual(
		[input.kind === 'one' && input.options.map(({id}) => id), entered(input, 'b'), entered(input, 'c')?.kind],
		[['a', 'b'], {kind: 'ok', value: 'b'}, 'refused'],
	);
	deepEqual([unattended, fallback], [refusal('adopt', 'name', 'a', 'b'), undefined]);
});

test('an answer does not take its question back', () => {
	deepEqual(
		[
			takeAgent.wanted(chosen(perhaps, {existing: 'adopt', takeAgent: true})),
			agentContainer.wanted(chosen(several, {existing: 'adopt', agentContainer: 'b'})),
		],
		[true, true],
	);
});

test('an Agent in a REPLICA service is not adopted', () => {
	const {input} = existing.ask(chosen([agent], {}, {schedulingStrategy: 'REPLICA'}));
	deepEqual(
		[input.kind === 'one' && input.options.map(({selectable}) => selectable), entered(input, 'adopt')],
		[[true, false, true], {kind: 'refused', problem: refusal('adopt', 'another-way', 'a')}],
	);
	deepEqual(entered(input, 'replace'), {kind: 'ok', value: 'replace'});
});

test('one that wants no task is no question', () => {
	equal(existing.wanted(chosen([agent], {}, {schedulingStrategy: 'REPLICA', desiredCount: 0})), false);
});
