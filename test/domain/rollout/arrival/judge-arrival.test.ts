import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {ReportedHost} from '../../../../source/domain/account/datadog/reported-host.ts';
import {dataKey, type DatadogLook, type Silence} from '../../../../source/domain/rollout/arrival/arrival.ts';
import type {Awaited, AwaitedHost} from '../../../../source/domain/rollout/arrival/awaited.ts';
import {hasArrived, judgeArrival} from '../../../../source/domain/rollout/arrival/judge-arrival.ts';

const noon = Date.UTC(2026, 10, 26, 12);
const at = (seconds: number) => new Date(noon + seconds * 1000).toISOString();

function instance(id: string, more: Partial<AwaitedHost> = {}): AwaitedHost {
	return {id, isRunning: true, ...more};
}

function awaited(hosts: readonly AwaitedHost[], more: Partial<Awaited> = {}): Awaited {
	return {
		target: 'target',
		cluster: 'shop-prod',
		region: 'us-east-1',
		service: 'datadog-agent',
		hosts,
		site: 'datadoghq.com',
		sends: ['metrics'],
		hasThisKey: true,
		...more,
	};
}

function host(name: string, more: Partial<ReportedHost> = {}): ReportedHost {
	return {name, aliases: [], clusters: ['shop-prod'], agentVersion: '7.85.4', lastReported: at(295), ...more};
}

/** Five minutes after Datadog was asked first. */
function look(hosts: readonly ReportedHost[], more: Partial<DatadogLook> = {}): DatadogLook {
	const all = new Map([['shop-prod', hosts]]);
	return {site: 'datadoghq.com', since: at(0), now: at(300), hosts: all, first: all, data: new Map(), ...more};
}

const [a, b] = ['i-0aaaaaaaaaaaaaaa1', 'i-0bbbbbbbbbbbbbbb2'];

const names: ReadonlyArray<readonly [string, AwaitedHost, ReportedHost, number]> = [
	['by its id', instance(a), host(a), 1],
	['by an alias', instance(a), host('web-1', {aliases: [a]}), 1],
	['by its address', instance(a, {privateIp: '10.0.3.7'}), host('ip-10-0-3-7.ec2.internal'), 1],
	[
		'by its address, whatever its cluster calls itself',
		instance(a, {privateIp: '10.0.3.7'}),
		host('ip-10-0-3-7.ec2.internal', {clusters: []}),
		1,
	],
	[
		'not by another address',
		instance(a, {privateIp: '10.0.3.7'}),
		host('ip-10-0-3-70.ec2.internal', {clusters: []}),
		0,
	],
	['not by the id of another instance', instance(a), host(b), 0],
	['by the tag of its cluster, where it has a name of its own', instance('mi-0cc'), host('till-1'), 1],
	['not by the tag of another cluster', instance('mi-0cc'), host('till-1', {clusters: ['shop-prod-2']}), 0],
	['not by a data point from before', instance(a), host(a, {lastReported: at(-1)}), 0],
];

for (const [name, one, reported, hosts] of names) {
	test(`a host is known ${name}`, () => {
		equal(judgeArrival([awaited([one])], look([reported])).hosts, hosts);
	});
}

const silences: ReadonlyArray<readonly [string, Silence, Awaited, DatadogLook]> = [
	['no Agent runs', {kind: 'not-running'}, awaited([instance(a, {isRunning: false})]), look([])],
	[
		'its Agent sends elsewhere',
		{kind: 'wrong-site', site: 'us5.datadoghq.com'},
		awaited([instance(a)], {site: 'us5.datadoghq.com'}),
		look([]),
	],
	['nothing comes for minutes', {kind: 'no-egress'}, awaited([instance(a)]), look([])],
	[
		'only an earlier Agent was seen',
		{kind: 'no-egress', last: at(-600)},
		awaited([instance(a)]),
		look([host(a, {lastReported: at(-600)})]),
	],
	['it has just started', {kind: 'too-early'}, awaited([instance(a)]), look([], {now: at(60)})],
	[
		'it runs only now, though others are asked about for long',
		{kind: 'too-early'},
		awaited([instance(a, {since: at(250)})]),
		look([]),
	],
	[
		'it runs for long, though asked about only now',
		{kind: 'no-egress'},
		awaited([instance(a, {since: at(-3600)})]),
		look([], {now: at(1)}),
	],
	[
		'its data is from the future',
		{kind: 'clock', ahead: 400},
		awaited([instance(a)]),
		look([host(a, {lastReported: at(700)})]),
	],
	[
		'its data goes on and stays behind',
		{kind: 'clock', ahead: -900},
		awaited([instance(a)]),
		look([host(a, {lastReported: at(-600)})], {
			first: new Map([['shop-prod', [host(a, {lastReported: at(-870)})]]]),
		}),
	],
	[
		'it is known and none of its data is taken',
		{kind: 'clock'},
		awaited([instance(a)]),
		look([{name: a, aliases: [], clusters: ['shop-prod']}]),
	],
	['nobody reports with that key', {kind: 'other-key'}, awaited([instance(a)], {hasThisKey: false}), look([])],
];

for (const [name, silence, one, seen] of silences) {
	test(`a host is silent: ${name}`, () => {
		const [target] = judgeArrival([one], seen).targets;
		deepEqual(target?.silent, [{instance: a, silence}]);
	});
}

test('where another host reports with it, the key is that of these Agents', () => {
	const [target] = judgeArrival([awaited([instance(a), instance(b)], {hasThisKey: false})], look([host(b)])).targets;
	deepEqual(target?.silent, [{instance: a, silence: {kind: 'no-egress'}}]);
});

test('of hosts with names of their own only the number is told, and each is counted once', () => {
	const outside = [instance('mi-0a'), instance('mi-0b'), instance('mi-0c')];
	const both = [awaited(outside.slice(0, 2), {target: 'one'}), awaited(outside.slice(2), {target: 'two'})];
	const {hosts, of, targets} = judgeArrival(both, look([host('till-1'), host('till-2')]));
	deepEqual(
		[hosts, of, targets.map(({hosts: seen, unnamed, silent}) => [seen, unnamed, silent.length])],
		[
			2,
			3,
			[
				[2, 0, 0],
				[0, 0, 1],
			],
		],
	);
	const [alone] = judgeArrival([awaited(outside)], look([host('till-1')])).targets;
	deepEqual([alone?.hosts, alone?.unnamed, alone?.silent], [1, 2, []]);
});

test('versions are counted, most hosts first', () => {
	const ids = [a, b, 'i-0ccccccccccccccc3'];
	const hosts = [host(a, {agentVersion: '7.52.0'}), host(b), host(ids[2] ?? '')];
	const [target] = judgeArrival([awaited(ids.map(id => instance(id)))], look(hosts)).targets;
	deepEqual(target?.versions, [
		{version: '7.85.4', hosts: 2},
		{version: '7.52.0', hosts: 1},
	]);
});

test('lines are waited for, spans are not', () => {
	const one = awaited([instance(a)], {sends: ['metrics', 'traces', 'logs']});
	const arrival = (traces: 'arriving' | 'none-yet', logs: 'arriving' | 'none-yet') =>
		judgeArrival(
			[one],
			look([host(a)], {
				data: new Map([
					[dataKey('shop-prod', 'metrics'), {kind: 'arriving'}],
					[dataKey('shop-prod', 'traces'), {kind: traces}],
					[dataKey('shop-prod', 'logs'), {kind: logs}],
				]),
			}),
		);
	deepEqual(
		[arrival('none-yet', 'arriving'), arrival('arriving', 'none-yet')].map(each => hasArrived(each)),
		[true, false],
	);
});

test('a host that is an instance of another service of the cluster is none of this one', () => {
	const outside = awaited([instance('mi-0a')], {target: 'two'});
	const named = awaited([instance('mi-0b')], {target: 'one'});
	const {targets} = judgeArrival([outside, named], look([host('till-1', {aliases: ['mi-0b']})]));
	deepEqual(
		targets.map(({hosts}) => hosts),
		[0, 1],
	);
	// In another cluster of the same name as its tag it would be.
	const elsewhere = judgeArrival(
		[outside, {...named, cluster: 'shop-stage'}],
		look([host('till-1', {aliases: ['mi-0b']})]),
	);
	equal(elsewhere.targets[0]?.hosts, 1);
});

test('a host with a name of its own does not stand for an instance where no Agent runs', () => {
	const {targets} = judgeArrival([awaited([instance('mi-0a', {isRunning: false})])], look([host('till-1')]));
	deepEqual(
		targets.map(({hosts, silent}) => [hosts, silent.map(({silence}) => silence.kind)]),
		[[0, ['not-running']]],
	);
});

test('a host with a name of its own that reports shows that the key is that of these Agents', () => {
	const hosts = [instance(a), instance('mi-0b')];
	const [target] = judgeArrival(
		[awaited(hosts, {hasThisKey: false})],
		look([host('till-1'), host(a, {lastReported: at(-9)})]),
	).targets;
	deepEqual(
		target?.silent.map(({instance: id, silence}) => [id, silence.kind]),
		[[a, 'no-egress']],
	);
});

test('nothing has arrived while a host is missing', () => {
	const arrival = judgeArrival([awaited([instance(a), instance(b)])], look([host(a)]));
	deepEqual(
		[hasArrived(arrival), hasArrived(judgeArrival([awaited([instance(a)])], look([host(a)])))],
		[false, true],
	);
});
