import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {FoundAgent} from '../../../../source/domain/found/found-agent.ts';
import type {Subject} from '../../../../source/domain/questions/option.ts';
import {clusterOption} from '../../../../source/text/en/questions/cluster-option.ts';
import {option} from '../../../../source/text/en/questions/option.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {clusterFacts, foundAgent} from '../../../support/fixtures/clusters.ts';

type Existing = Extract<Subject, {readonly kind: 'existing'}>;

function detail(of: Omit<Existing, 'kind' | 'agent'>): readonly string[] {
	return option({kind: 'existing', agent: 'dd', ...of}).detail.map(line => plain(line));
}

test('who changes what a tool keeps reads what that tool will do; who leaves it needs no word of it', () => {
	const owner = {kind: 'terraform'} as const;
	deepEqual(
		(['leave', 'adopt', 'replace'] as const).map(existing => detail({existing, owner}).slice(2)),
		[
			[],
			['Terraform puts its own definition back at its next apply.'],
			['Terraform puts its own definition back at its next apply.'],
		],
	);
	deepEqual(detail({existing: 'adopt', owner: {kind: 'unknown'}}).slice(2), []);
});

test('what is no plain Agent is called what it is', () => {
	const owner = {kind: 'unknown'} as const;
	deepEqual(
		[
			detail({
				existing: 'leave',
				owner,
				doubt: {kind: 'perhaps', signs: ['ports', 'variables', 'not-essential']},
			}),
			detail({existing: 'leave', owner, doubt: {kind: 'several', containers: ['us', 'eu']}}),
			detail({existing: 'leave', owner, schedulingStrategy: 'REPLICA'}),
			detail({existing: 'adopt', owner, schedulingStrategy: 'REPLICA'}),
		],
		[
			[
				'Nothing is changed where this Agent runs.',
				'dd, perhaps an Agent, told by its ports and its settings, owner unknown.',
			],
			[
				'Nothing is changed where this Agent runs.',
				'dd, with several Agents in a task: us and eu, owner unknown.',
			],
			['Nothing is changed where this Agent runs.', 'dd, a REPLICA service, owner unknown.'],
			['A REPLICA service never becomes a DAEMON service.', 'dd, a REPLICA service, owner unknown.'],
		],
	);
});

test('the list says of each cluster what is there', () => {
	const agent = foundAgent('shop', '7.50.0', {kind: 'unknown'});
	const row = (fields: Partial<FoundAgent>) => {
		const {aside, detail: lines} = clusterOption(
			clusterFacts('shop', {linux: 1}, {agents: [{...agent, ...fields}]}),
		);
		return [aside[1], plain(lines[1] ?? [])];
	};

	deepEqual(
		[
			row({}),
			row({schedulingStrategy: 'REPLICA'}),
			row({kind: 'daemon'}),
			row({doubt: {kind: 'perhaps', signs: []}}),
			row({doubt: {kind: 'several', containers: ['us', 'eu']}}),
		],
		[
			['Agent 7.50.0, owner unknown', 'Agent in service datadog, 20 of 20 running, owner unknown'],
			['Agent 7.50.0, owner unknown', 'Agent in REPLICA service datadog, 20 of 20 running, owner unknown'],
			['Agent 7.50.0, owner unknown', 'Agent in daemon datadog, 20 of 20 running, owner unknown'],
			['perhaps an Agent, owner unknown', 'Perhaps an Agent in service datadog, 20 of 20 running, owner unknown'],
			[
				'2 Agents in a task, owner unknown',
				'2 Agents in a task in service datadog, 20 of 20 running, owner unknown',
			],
		],
	);
});

test('what only sends, what runs without a service and what has an Agent of its own take one line a kind', () => {
	const other = (kind: 'sends' | 'sidecar' | 'task', name: string) => ({
		kind,
		name,
		container: 'c',
		image: 'i',
		running: 1,
	});
	const {detail: lines} = clusterOption(
		clusterFacts(
			'shop',
			{linux: 1},
			{
				others: [
					...['otel', 'web', 'api', 'jobs'].map(name => other('sends', name)),
					other('sidecar', 'validator'),
					other('task', 'dd'),
				],
			},
		),
	);
	deepEqual(
		lines.slice(2).map(line => plain(line)),
		[
			'Agent in tasks without a service: dd',
			"Sends to Datadog, isn't the Agent: otel, web, api and 1 more",
			'Agents of their own in the tasks of validator',
		],
	);
});

test('where an answer goes for several Agents, the row says for which', () => {
	const {label, detail: lines} = option({
		kind: 'existing',
		existing: 'adopt',
		agent: 'dd',
		others: ['dd-two', 'old'],
	});
	deepEqual([label, plain(lines.at(-1) ?? [])], ['Adopt them', 'The answer goes for dd-two and old as well.']);
});
