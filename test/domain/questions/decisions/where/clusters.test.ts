import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {AwsProblem} from '../../../../../source/domain/account/aws-problem.ts';
import type {Cluster} from '../../../../../source/domain/account/cluster.ts';
import {nothingObserved} from '../../../../../source/domain/account/observed.ts';
import type {Situation} from '../../../../../source/domain/choices/situation.ts';
import {clusters} from '../../../../../source/domain/questions/decisions/where/clusters.ts';
import {takenOut} from '../../../../../source/domain/questions/decisions/where/taken-out.ts';
import {
	definitionArn,
	sampleCluster,
	sampleInstance,
	sampleRegistered,
	sampleService,
	sampleUnread,
} from '../../../sample.ts';
import {entered, situation} from '../../asking.ts';

function cluster(name: string, hosts: number, fields: Partial<Cluster> = {}): Cluster {
	const region = fields.region ?? 'us-east-1';
	return sampleCluster({
		name,
		arn: `arn:aws:ecs:${region}:123456789012:cluster/${name}`,
		instances: Array.from({length: hosts}, (_, index) => sampleInstance(`${name}${index}`)),
		...fields,
	});
}

/** With an Agent on it already. */
const served = cluster('served', 9, {
	daemonServices: [sampleService()],
	taskDefinitions: {
		[definitionArn('datadog-agent-task:2')]: sampleRegistered({
			family: 'f',
			containerDefinitions: [{name: 'a', image: 'datadog/agent:7'}],
		}),
	},
});
const [small, large, alike, empty] = [
	cluster('small', 1),
	cluster('large', 3),
	cluster('alike', 3),
	cluster('empty', 0),
];
const twin = cluster('small', 2, {region: 'eu-west-1'});

const identity = {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'};

function asked(there: readonly Cluster[]) {
	return clusters.ask(
		situation({
			observed: {...nothingObserved, identity, regions: [{region: 'us-east-1'}], found: there, clusters: there},
		}),
	);
}

test('what people most likely want comes first, and all together where there are several', () => {
	const {input} = asked([served, small, empty, large, alike]);
	deepEqual(
		input.kind === 'many' &&
			input.options.map(({id, selectable, subject}) => [
				id.split('/').at(-1),
				selectable,
				...(subject.kind === 'all' ? [subject.count] : []),
			]),
		[
			['all', true, 4],
			['alike', true],
			['large', true],
			['small', true],
			['served', true],
			['empty', false],
		],
	);
});

test('one cluster that can be chosen is no list of all, and comes selected', () => {
	const {input} = asked([small, empty]);
	deepEqual(input.kind === 'many' && input.options.map(({id}) => id), [small.arn, empty.arn]);
	deepEqual(input.kind === 'many' && input.chosen, [small.arn]);
});

test('of several clusters none comes selected', () => {
	const {input} = asked([small, large]);
	deepEqual(input.kind === 'many' && input.chosen, []);
});

const there = [small, large, empty, twin];

const entries: ReadonlyArray<readonly [entry: readonly string[], taken: unknown]> = [
	[[small.arn], {kind: 'ok', value: [small.arn]}],
	[['large'], {kind: 'ok', value: [large.arn]}],
	[['large', large.arn], {kind: 'ok', value: [large.arn]}],
	[['small'], {kind: 'ok', value: [twin.arn, small.arn]}],
	[['all'], {kind: 'ok', value: [large.arn, twin.arn, small.arn]}],
	[[], {kind: 'refused', problem: {code: 'nothing-selected', question: 'clusters'}}],
	[
		['larg'],
		{
			kind: 'refused',
			problem: {code: 'unknown-cluster', cluster: 'larg', regions: ['us-east-1'], nearest: 'large'},
		},
	],
	[
		['something-else'],
		{kind: 'refused', problem: {code: 'unknown-cluster', cluster: 'something-else', regions: ['us-east-1']}},
	],
	[
		['large', 'empty'],
		{kind: 'refused', problem: {code: 'cluster-not-possible', cluster: 'empty', standing: {kind: 'no-instances'}}},
	],
];

for (const [entry, taken] of entries) {
	test(`clusters that were entered as ${entry.length > 0 ? entry.join(' and ') : 'nothing'}`, () => {
		deepEqual(entered(asked(there).input, entry), taken);
	});
}

for (const [arn, what, name] of [
	['arn:aws-cn:ecs:us-east-1:123456789012:cluster/large', 'partition', 'aws-cn'],
	['arn:aws:ecs:us-east-1:999999999999:cluster/large', 'account', '999999999999'],
	['arn:aws:ecs:eu-west-1:123456789012:cluster/large', 'region', 'eu-west-1'],
] as const) {
	test(`a cluster of another ${what} is told to be there`, () => {
		deepEqual(entered(asked(there).input, [arn]), {
			kind: 'refused',
			problem: {code: 'unknown-cluster', cluster: arn, regions: ['us-east-1'], elsewhere: {what, name}},
		});
	});
}

test('of no cluster that can be chosen there is no all, and nobody is told to select one', () => {
	const bare = cluster('bare', 0);
	const none = {code: 'nothing-selected', question: 'clusters', isEmpty: true};
	deepEqual(
		[
			entered(asked([empty]).input, ['all']),
			entered(asked([empty, bare]).input, ['all']),
			entered(asked([empty]).input, []),
		],
		[
			{
				kind: 'refused',
				problem: {code: 'cluster-not-possible', cluster: 'empty', standing: {kind: 'no-instances'}},
			},
			{kind: 'refused', problem: none},
			{kind: 'refused', problem: none},
		],
	);
});

test("a cluster that can't be looked into can't be chosen, and all of them neither", () => {
	const hidden = cluster('hidden', 0, {
		instanceCount: 3,
		unread: [sampleUnread('instances', 'ecs:ListContainerInstances')],
	});
	const {input} = asked([small, large, hidden]);
	deepEqual(input.kind === 'many' && input.options.map(({id, selectable}) => [id.split('/').at(-1), selectable]), [
		['large', true],
		['small', true],
		['hidden', false],
	]);
	deepEqual(
		['all', 'hidden'].map(id => problemOf(input, id)),
		['cluster-not-possible', 'cluster-not-possible'],
	);
});

/** Two regions, the second of which could not be read. */
function withUnread(unread: AwsProblem) {
	return clusters.ask(
		situation({
			observed: {
				...nothingObserved,
				identity,
				regions: [{region: 'us-east-1'}, {region: 'eu-west-1', unread}],
				found: [small, large],
				clusters: [small, large],
			},
		}),
	).input;
}

test('a cluster that is nowhere may be in a region that could not be read', () => {
	equal(problemOf(withUnread(sampleUnread('clusters', 'ecs:ListClusters').problem), 'none'), 'access-denied');
});

test('all are not all while a region could not be read, but for one that an organization closes', () => {
	const {problem} = sampleUnread('clusters', 'ecs:ListClusters');
	const closed = problem.code === 'access-denied' ? ({...problem, policy: 'scp'} as const) : problem;
	deepEqual(
		[problem, closed].map(unread => {
			const input = withUnread(unread);
			return [problemOf(input, 'all'), input.kind === 'many' && input.options.some(({id}) => id === 'all')];
		}),
		[
			['access-denied', false],
			[undefined, true],
		],
	);
});

function problemOf(input: ReturnType<typeof asked>['input'], id: string): string | undefined {
	const answer = entered(input, [id]);
	return answer && 'problem' in answer ? answer.problem.code : undefined;
}

/** Of what is found only these are read. */
function askedUnseen(intent: Situation['intent'], {found, read}: Record<'found' | 'read', readonly Cluster[]>) {
	return clusters.ask(
		situation({
			...(intent !== undefined && {intent}),
			observed: {...nothingObserved, identity, regions: [{region: 'us-east-1'}], found, clusters: read},
		}),
	);
}

for (const [intent, isAllOpen] of [
	['install', true],
	['upgrade', false],
] as const) {
	test(`a cluster that nobody has looked into can be chosen for ${intent}, and is not one without an Agent`, () => {
		const waiting = cluster('waiting', 0, {instanceCount: 5});
		const {input, looked} = askedUnseen(intent, {found: [large, waiting, empty], read: [large, empty]});
		const rows = input.kind === 'many' ? input.options : [];
		deepEqual(
			rows.flatMap(({selectable, subject}) =>
				subject.kind === 'cluster' && subject.facts.isUnseen ? [[selectable, subject.facts.total]] : [],
			),
			[[true, 5]],
		);
		deepEqual(looked, {unseen: 1, of: 3, regions: []});
		deepEqual(entered(input, ['waiting']), {kind: 'ok', value: [waiting.arn]});
		// Which have an Agent isn't known yet.
		deepEqual(
			rows.flatMap(({id, selectable}) => (id === 'all' ? [selectable] : [])),
			isAllOpen ? [true] : [],
		);
	});
}

test('of regions that are not listed yet nobody knows what all are', () => {
	const {input, looked} = clusters.ask(
		situation({
			observed: {
				...nothingObserved,
				identity,
				regions: [{region: 'us-east-1'}, {region: 'eu-west-1', isOpen: true}],
				found: [small, large],
				clusters: [small, large],
			},
		}),
	);
	deepEqual(input.kind === 'many' && input.options[0], {
		id: 'all',
		selectable: false,
		subject: {kind: 'all', count: 2, isSoFar: true},
	});
	deepEqual(looked, {unseen: 0, of: 2, regions: ['eu-west-1']});
});

test("chosen clusters that can't be chosen any more are told with their reasons, and others are not", () => {
	const {input} = asked([small, large, empty]);
	const options = input.kind === 'many' ? input.options : [];
	deepEqual(
		[takenOut([small.arn, large.arn], options), takenOut([small.arn, empty.arn], options)],
		[undefined, {code: 'clusters-taken-out', clusters: [{cluster: 'empty', standing: {kind: 'no-instances'}}]}],
	);
});
