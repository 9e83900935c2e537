import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {ECS} from '@aws-sdk/client-ecs';
import {agentDefinitionInput} from '../../support/agent-definition-input.ts';
import {simulated} from '../../support/simulated.ts';

const site = 'datadoghq.com';
const search = 'spans/events/search';

type Asked = {readonly on?: string; readonly application?: string; readonly query?: string; readonly body?: unknown};

/** A client of the simulated Datadog, and the simulator. */
async function client(world: string, context: TestContext) {
	const simulator = await simulated(world, context);
	const {url, demo, clock} = simulator;
	const ask = async (path: string, {on = site, application, query = '', body}: Asked = {}) => {
		const response = await fetch(`${url}/datadog/${on}/api/${path}?${query}`, {
			method: body === undefined ? 'GET' : 'POST',
			headers: {
				'dd-api-key': demo.apiKey,
				'dd-application-key': application ?? demo.applicationKeys?.[site] ?? '',
			},
			...(body !== undefined && {body: JSON.stringify(body)}),
		});
		return {status: response.status, text: await response.text(), headers: response.headers};
	};

	const hosts = async (query = 'count=1000') => {
		const {text} = await ask('v1/hosts', {query});
		return new Set(text.match(/"host_name":"[^"]+"/gv)).size;
	};

	const metrics = async () => {
		const [from, to] = [Math.floor(clock.now()) - 60, Math.floor(clock.now()) + 1];
		const text = 'sum:datadog.agent.running{ecs_cluster_name:shop-prod} by {host}';
		const answer = await ask('v1/query', {query: `from=${from}&to=${to}&query=${encodeURIComponent(text)}`});
		return new Set(answer.text.match(/"scope"/gv)).size > 0 ? (answer.text.match(/"scope"/gv)?.length ?? 0) : 0;
	};

	return {...simulator, ask, hosts, metrics};
}

const filter = {query: 'ecs_cluster_name:shop-prod', from: 'now-15m', to: 'now'};
const spans = {data: {attributes: {filter}, type: 'search_request'}};

/** Runs an Agent everywhere in the shop, with these variables besides. */
async function install(
	{connection, demo}: Awaited<ReturnType<typeof client>>,
	environment: Readonly<Record<string, string>> = {},
) {
	const ecs = new ECS(connection);
	const {containerDefinitions, ...input} = agentDefinitionInput(demo.apiKey);
	const variables = Object.entries(environment).map(([name, value]) => ({name, value}));
	await ecs.registerTaskDefinition({
		...input,
		containerDefinitions: containerDefinitions?.map(container => ({
			...container,
			environment: [...(container.environment ?? []), ...variables],
		})),
	});
	await ecs.createService({
		cluster: 'shop-prod',
		serviceName: 'datadog-agent',
		taskDefinition: 'datadog-agent-task',
		schedulingStrategy: 'DAEMON',
		launchType: 'EC2',
	});
}

test('both keys are needed, of this site, and a permission of the application key', async t => {
	const {ask, account, demo} = await client('shop', t);
	const narrow = 'f'.repeat(40);
	account.applicationKeys.set(site, new Map([[narrow, ['apm_read']]]));
	const statuses = await Promise.all(
		[
			ask('v1/hosts', {application: demo.applicationKeys?.[site] ?? ''}),
			ask('v1/hosts', {application: ''}),
			ask('v2/validate_keys', {application: ''}),
			ask('v1/hosts', {application: narrow}),
			ask('v2/validate_keys', {application: narrow}),
			ask(`v2/${search}`, {application: narrow, body: spans}),
			ask('v2/logs/events/search', {application: narrow, body: {filter}}),
			ask('v2/validate_keys', {application: narrow, on: 'us5.datadoghq.com'}),
		].map(async answer => (await answer).status),
	);
	deepEqual(statuses, [403, 403, 403, 403, 200, 200, 403, 403]);
});

test('an Agent is seen as a host first, then by its metric, and after its end with its last second', async t => {
	const shop = await client('shop', t);
	const {clock, hosts, metrics, connection} = shop;
	equal(await hosts('count=1000&filter=shop-prod'), 0);
	await install(shop);
	const seen: Array<readonly [number, number]> = [];
	for (let seconds = 0; seconds < 240; seconds += 5) {
		clock.advance(5);
		seen.push([await hosts('count=1000&filter=ecs_cluster_name:shop-prod'), await metrics()]);
	}

	const first = (place: 0 | 1) => seen.findIndex(counts => counts[place] > 0);
	deepEqual(seen.at(-1), [12, 12]);
	equal(first(0) > 0 && first(0) < first(1), true);
	await new ECS(connection).deleteService({cluster: 'shop-prod', service: 'datadog-agent', force: true});
	clock.advance(600);
	deepEqual([await hosts('filter=ecs_cluster_name:shop-prod'), await metrics()], [12, 0]);
	equal(await hosts(`filter=ecs_cluster_name:shop-prod&from=${Math.floor(clock.now()) - 300}`), 0);
});

test('hosts come in pages, and what an Agent is stands there only for who asks', async t => {
	const {ask, hosts} = await client('installed', t);
	const {text} = await ask('v1/hosts', {query: 'count=5&start=10'});
	const whole = await ask('v1/hosts', {query: 'count=5&start=10&include_hosts_metadata=true'});
	deepEqual(
		[text.includes('"total_matching":12'), text.includes('"total_returned":2'), text.includes('agent_version')],
		[true, true, false],
	);
	equal(whole.text.includes('"agent_version":"7.85.4"'), true);
	// Three of them have a hop limit of 1.
	deepEqual([await hosts(), await hosts('filter=i-0'), await hosts('filter=ip-10-0')], [12, 9, 3]);
});

test('lines come where an Agent collects them, and spans where an application knows the way', async t => {
	const shop = await client('shop', t);
	await install(shop, {DD_LOGS_ENABLED: 'true', DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL: 'true'});
	const found = async () => {
		const answers = await Promise.all([
			shop.ask(`v2/${search}`, {body: spans}),
			shop.ask('v2/logs/events/search', {body: {filter}}),
		]);
		return answers.map(({status, text}) => [status, text.includes('"host"')]);
	};

	shop.clock.advance(30);
	deepEqual(await found(), [
		[200, false],
		[200, false],
	]);
	shop.clock.advance(200);
	deepEqual(await found(), [
		[200, false],
		[200, true],
	]);
	equal((await shop.ask('v2/logs/events/search', {body: {}})).status, 400);
});

test('a host without a way out is not seen, and one with a wrong clock reports at another time', async t => {
	const shop = await client('silent-hosts', t);
	await install(shop);
	shop.clock.advance(240);
	const {text} = await shop.ask('v1/hosts', {query: 'filter=ecs_cluster_name:shop-prod'});
	const now = Math.floor(shop.clock.now());
	const times = [...text.matchAll(/"last_reported_time":(?<time>\d+)/gv)].map(
		({groups}) => Number(groups?.time) - now,
	);
	deepEqual([times.length, times.filter(time => time === 0).length, Math.max(...times)], [11, 10, 400]);
});

test('where data is read, a world can answer that it is too much', async t => {
	const {ask, account} = await client('shop', t);
	Object.assign(account, {faults: {datadog: 'reads-limited'}});
	const {status, headers} = await ask('v1/hosts');
	const validated = await ask('v1/validate');
	deepEqual([status, headers.get('x-ratelimit-reset'), validated.status], [429, '1200', 200]);
});
