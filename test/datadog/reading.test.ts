import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {datadog} from '../../source/datadog/live.ts';
import type {Reader} from '../../source/datadog/gateway.ts';
import type {DatadogAnswer} from '../../source/domain/account/datadog/datadog-answer.ts';
import {dataKinds} from '../../source/domain/account/datadog/reported-host.ts';
import {seal} from '../../source/domain/kit/secret.ts';
import {startLocalServer} from '../support/answers/local-server.ts';
import {simulated} from '../support/simulated.ts';

const site = 'datadoghq.com';
const secrets = ['a1'.repeat(16), 'b2'.repeat(20)] as const;
const reader: Reader = {site, keys: {api: seal(secrets[0]), application: seal(secrets[1])}};

async function world(name: string, context: TestContext) {
	const simulator = await simulated(name, context);
	const {environment, demo} = simulator;
	const keys = {api: seal(demo.apiKey), application: seal(demo.applicationKeys?.[site] ?? '')};
	return {...simulator, gateway: datadog({environment}), reader: {site, keys} satisfies Reader as Reader};
}

test('hosts of a cluster are read with their names, versions and times', async t => {
	const {gateway, reader: as, clock} = await world('installed', t);
	const answer = await gateway.readHosts(as, 'ecs_cluster_name:shop-prod');
	const hosts = answer.kind === 'answered' ? answer.value : [];
	deepEqual(
		[
			hosts.length,
			new Set(hosts.map(({agentVersion}) => agentVersion)),
			new Set(hosts.flatMap(one => one.clusters)),
		],
		[12, new Set(['7.85.4']), new Set(['shop-prod'])],
	);
	const now = new Date(Math.floor(clock.now()) * 1000).toISOString();
	deepEqual([answer.kind === 'answered' && answer.at, hosts[0]?.lastReported], [now, now]);
});

test('whether data has arrived is told for each kind', async t => {
	const {gateway, reader: as, clock} = await world('installed', t);
	const since = new Date((clock.now() - 60) * 1000).toISOString();
	const answers = await Promise.all(
		dataKinds.map(async kind => gateway.findData(as, {kind, cluster: 'shop-prod', since})),
	);
	deepEqual(
		answers.map(answer => answer.kind === 'answered' && answer.value),
		[true, false, false],
	);
});

test('a key that is unknown, and one that may not, are told apart', async t => {
	const {gateway, reader: as, account, demo} = await world('installed', t);
	const narrow = 'f'.repeat(40);
	account.applicationKeys.set(site, new Map([[narrow, ['apm_read']]]));
	const why = async (key: string) => {
		const keys = {...as.keys, application: seal(key)};
		const answer = await gateway.readHosts({site, keys}, '');
		return answer.kind === 'unanswered' && answer.why;
	};

	deepEqual(
		[await why(narrow), await why('0'.repeat(40)), await why('line\nbreak'), await why(demo.apiKey)],
		['not-permitted', 'refused', 'refused', 'refused'],
	);
});

test('a limit tells how long it lasts', async t => {
	const {gateway, reader: as, account} = await world('installed', t);
	Object.assign(account, {faults: {datadog: 'reads-limited'}});
	deepEqual(await gateway.readHosts(as, ''), {
		kind: 'unanswered',
		why: 'rate-limited',
		detail: 'HTTP 429',
		seconds: 1200,
	});
});

test('keys are listed by name, ending and last use, and none of them whole', async t => {
	const {gateway, reader: as, clock, demo} = await world('installed', t);
	const answer = await gateway.listKeys(as);
	const now = new Date(Math.floor(clock.now()) * 1000).toISOString();
	deepEqual(answer.kind === 'answered' && answer.value, [
		{name: 'ecs', ending: demo.apiKey.slice(-4), lastUsed: now},
		{name: 'ecs-2', ending: demo.nextApiKey?.slice(-4)},
	]);
});

type Reply = {readonly status?: number; readonly body: string};

/** What is made of such answers, in order; the last one is given again. Neither key is in it. */
async function answersTo(replies: readonly Reply[], t: TestContext) {
	const asked: string[] = [];
	const host = await startLocalServer((request, response) => {
		const {status = 200, body} = replies[Math.min(asked.length, replies.length - 1)] ?? {body: ''};
		asked.push(request.url ?? '');
		response.writeHead(status, {date: 'Thu, 26 Nov 2026 12:00:00 GMT'});
		response.end(body);
	}, t);
	const gateway = datadog({environment: {}, endpoint: ['http:/', host].join('/')});
	const hosts = await gateway.readHosts(reader, 'shop');
	const metrics = await gateway.findData(reader, {
		kind: 'metrics',
		cluster: 'shop',
		since: '2026-11-26T12:00:00.000Z',
	});
	const text = JSON.stringify([hosts, metrics]);
	equal(
		secrets.some(secret => text.includes(secret)),
		false,
	);
	return {hosts, metrics, keys: await gateway.listKeys(reader), asked};
}

const misshapen: ReadonlyArray<readonly [string, Reply]> = [
	['a page', {body: '<html>"host_list": []</html>'}],
	['half of an answer', {body: '{"host_list":['}],
	['another shape', {body: '{"host_list":{"a":1},"status":"ok","series":{}}'}],
	['hosts without a name', {body: '{"host_list":[{"up":true}],"status":"error","error":"no"}'}],
	['nothing', {body: ''}],
	['null', {body: 'null'}],
	['403 of a proxy', {status: 403, body: '<html>forbidden</html>'}],
	['500', {status: 500, body: '{"errors":["oops"]}'}],
	['a login page', {status: 302, body: ''}],
];

for (const [name, reply] of misshapen) {
	test(`${name} tells nothing, and not that there is nothing`, async t => {
		const {hosts, metrics, keys} = await answersTo([reply], t);
		deepEqual(
			[hosts, metrics, keys].map(answer => answer.kind === 'unanswered' && answer.why),
			['unexpected', 'unexpected', 'unexpected'],
		);
	});
}

function page(start: number, count: number): Reply {
	const list = Array.from({length: count}, (_, index) => ({
		host_name: `host-${start + index}`,
		last_reported_time: 1e15,
		aliases: [1, 'alias'],
		tags_by_source: {Datadog: ['ecs_cluster_name:shop', 5]},
	}));
	return {body: JSON.stringify({host_list: list})};
}

function keyList(count: number): Reply {
	const data = Array.from({length: count}, (_, index) => ({
		attributes: {name: `key-${index}`, last4: 'abcd', date_last_used: index === 0 ? 'never' : null},
	}));
	return {body: JSON.stringify({data})};
}

test('lists of keys are read to the last page, and one without end tells nothing', async t => {
	const asked: string[] = [];
	const host = await startLocalServer((request, response) => {
		const url = new URL(request.url ?? '', 'http://datadog');
		asked.push(url.searchParams.get('page[number]') ?? '');
		response.end(keyList(asked.length === 2 ? 3 : 100).body);
	}, t);
	const gateway = datadog({environment: {}, endpoint: ['http:/', host].join('/')});
	const whole = await gateway.listKeys(reader);
	deepEqual([countOf(whole), asked], [103, ['0', '1']]);
	deepEqual(whole.kind === 'answered' && whole.value[0], {name: 'key-0', ending: 'abcd'});
	// From now on each page is full.
	deepEqual(await gateway.listKeys(reader), {kind: 'unanswered', why: 'unexpected', detail: ''});
});

function countOf(answer: DatadogAnswer<readonly unknown[]>): number | undefined {
	return answer.kind === 'answered' ? answer.value.length : undefined;
}

test('pages are read to the last, and a page that was there before ends them', async t => {
	const {hosts, asked} = await answersTo([page(0, 1000), page(1000, 20)], t);
	const starts = asked.slice(0, 2).map(url => new URL(url, 'http://datadog').searchParams.get('start'));
	deepEqual([countOf(hosts), starts], [1020, ['0', '1000']]);
	const again = await answersTo([page(0, 1000)], t);
	deepEqual([countOf(again.hosts), again.asked.length], [1000, 4]);
	const broken = await answersTo([page(0, 1000), {body: 'x'}], t);
	equal(broken.hosts.kind, 'unanswered');
});

test('what a host says of itself is taken as far as it can be read', async t => {
	const {hosts} = await answersTo([page(0, 1)], t);
	deepEqual(hosts.kind === 'answered' && [hosts.value, hosts.at], [
		[{name: 'host-0', aliases: ['alias'], clusters: ['shop']}],
		'2026-11-26T12:00:00.000Z',
	]);
});
