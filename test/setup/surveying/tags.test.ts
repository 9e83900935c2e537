import {deepEqual, equal, notEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {AgentEstate, Estate} from '../../../source/domain/estate/estate.ts';
import type {Ports} from '../../../source/setup/ports.ts';
import {pushImage} from '../../../source/simulator/ecr/stored-image.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup, withAws, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

type Account = Awaited<ReturnType<typeof simulated>>;
type Fault = NonNullable<World['faults']>['registry'];

const estates = (events: readonly SetupEvent[]): readonly Estate[] =>
	events.flatMap(event => (event.type === 'estate' ? [event.estate] : []));

/** By the names of clusters. */
function agentsIn(estate: Estate | undefined): Readonly<Record<string, AgentEstate | undefined>> {
	return Object.fromEntries((estate?.clusters ?? []).map(({name, agents}) => [name, agents[0]]));
}

async function tagged(account: Account, run: Run = {}) {
	const ran = await runSetup(account, {...run, args: ['status', '--resolve-tags', ...(run.args ?? [])]});
	const findings = ran.outcome.kind === 'surveyed' ? ran.outcome.findings : undefined;
	return {...ran, findings, agents: agentsIn(estates(ran.events).at(-1))};
}

async function outdated(t: TestContext, fault?: Fault): Promise<Account> {
	const {outdated: world} = worlds;
	return simulated(world ? {...world, faults: {registry: fault}} : 'outdated', t);
}

/** What the simulator itself has: the images of the tasks that run, each with how many do. */
function trulyRunning({account}: Account, cluster: string): ReadonlyArray<readonly [string | undefined, number]> {
	const digests = [...account.regions.values()]
		.flatMap(region => [...(region.clusters.get(cluster)?.tasks.values() ?? [])])
		.filter(({group, lastStatus}) => group === 'service:datadog-agent' && lastStatus === 'RUNNING')
		.map(({containers}) => containers.find(({name}) => name === 'datadog-agent')?.imageDigest);
	return Array.from(
		Map.groupBy(digests, digest => digest),
		([digest, {length}]) => [digest, length] as const,
	);
}

function known(agent: AgentEstate | undefined) {
	return agent?.today?.kind === 'known' ? agent.today : undefined;
}

test('a tag that moved since the last deployment is told with what runs, as the account itself has it', async t => {
	const account = await outdated(t);
	const {agents, findings, exitCode} = await tagged(account, {args: ['--check']});
	const {search, 'shop-prod': prod} = agents;
	const today = known(search);
	const others = today?.others ?? [];
	deepEqual(
		others.map(({digest, tasks}) => [digest, tasks]),
		trulyRunning(account, 'search'),
	);
	deepEqual([today?.version, today?.same, today?.untold], ['7.85.4', 0, 0]);
	notEqual(today?.digest, others[0]?.digest);
	deepEqual(
		[[known(prod)?.digest, known(prod)?.same], known(prod)?.others],
		[trulyRunning(account, 'shop-prod')[0], []],
	);
	deepEqual([findings?.moved, findings?.unread, exitCode], [1, 0, 1]);
});

test('a tag that moved fails the check only where registries were asked, and nothing else is wrong', async t => {
	const account = await outdated(t);
	const args = ['--cluster', 'search', '--check'];
	const {exitCode} = await tagged(account, {args});
	const {exitCode: unasked, events} = await runSetup(account, {args: ['status', ...args]});
	deepEqual([exitCode, unasked, agentsIn(estates(events)[0]).search?.today], [1, 0, undefined]);
});

/** Ports whose registries tell of which image they are asked. */
function listening(asked: string[]): NonNullable<Run['ports']> {
	return (ports): Ports => ({
		...ports,
		registry: {
			...ports.registry,
			async resolve(image, options) {
				asked.push(image);
				return ports.registry.resolve(image, options);
			},
		},
	});
}

test('an image of several clusters is asked for once, and none without the flag', async t => {
	const account = await outdated(t);
	const asked: string[] = [];
	await tagged(account, {ports: listening(asked)});
	deepEqual(asked.toSorted(), ['public.ecr.aws/datadog/agent:7', 'public.ecr.aws/datadog/agent:7.62.1']);
	const without: string[] = [];
	await runSetup(account, {args: ['status', '--check'], ports: listening(without)});
	deepEqual(without, []);
});

test('a cluster that is not asked for has no image that is', async t => {
	const asked: string[] = [];
	await tagged(await outdated(t), {args: ['--cluster', 'search'], ports: listening(asked)});
	deepEqual(asked, ['public.ecr.aws/datadog/agent:7']);
});

for (const [fault, why] of [
	['unreachable', 'unreachable'],
	['rate-limited', 'rate-limited'],
	['denied', 'private'],
] as const) {
	test(`a registry that is ${fault} is not looked at: neither the same nor another`, async t => {
		const account = await outdated(t, fault);
		const {agents, findings, exitCode} = await tagged(account, {args: ['--cluster', 'search']});
		const today = agents.search?.today;
		deepEqual([today?.kind, today?.kind === 'unknown' && today.why], ['unknown', why]);
		deepEqual([findings?.moved, findings?.unread, exitCode], [0, 1, 0]);
		const checked = await tagged(account, {args: ['--cluster', 'search', '--check']});
		equal(checked.exitCode, 1);
	});
}

test('while somebody looks a registry is asked again only when they wish it', async t => {
	const asked: string[] = [];
	await tagged(await outdated(t), {
		args: ['--cluster', 'search'],
		answers: {looking: [{entry: ''}, 'leave']},
		ports: listening(asked),
	});
	equal(asked.length, 2);
});

test('of tasks that could not be read nobody says that they run the same, or that none does', async t => {
	const {agents, findings} = await tagged(await outdated(t), {
		args: ['--cluster', 'search'],
		ports: withAws(aws => ({
			async readCluster(...asked) {
				const cluster = await aws.readCluster(...asked);
				const problem = {code: 'throttled', trace: {}} as const;
				return {...cluster, tasks: [], unread: [{part: 'tasks', operation: 'ecs:ListTasks', problem}]};
			},
		})),
	});
	const today = known(agents.search);
	deepEqual([today?.same, today?.others, today?.untold, findings?.moved], [0, [], 4, 0]);
});

test("images of this account's own registry are asked of AWS, and another account's that refuses is told", async t => {
	const account = await simulated('mirrored', t);
	const asked: string[] = [];
	const {agents, findings, exitCode} = await tagged(account, {args: ['--check'], ports: listening(asked)});
	const {'shop-prod': prod, 'shop-staging': staging, search} = agents;
	deepEqual([known(prod)?.version, known(prod)?.same, known(prod)?.others.length], ['7.85.4', 0, 1]);
	deepEqual([known(staging)?.same, known(staging)?.others], [3, []]);
	const {today} = search ?? {};
	const problem = today?.kind === 'unread' ? today.problem : undefined;
	deepEqual(
		[problem?.code, problem?.code === 'access-denied' && problem.action],
		['access-denied', 'ecr:DescribeImages'],
	);
	deepEqual([asked, findings?.moved, findings?.unread, exitCode], [[], 1, 1, 1]);
});

const prod = ['--cluster', 'shop-prod'];

test('what --pin wrote down is what the tag means until the tag moves, and then it is told', async t => {
	const account = await simulated('mirrored', t);
	await runSetup(account, {args: ['upgrade', '--pin', '--yes', ...prod], id: 'before', key: ''});
	const well = await tagged(account, {args: [...prod, '--check']});
	const {'shop-prod': agent} = well.agents;
	deepEqual([agent?.isPinned, agent?.version, agent?.tag], [true, '7.85.4', '7.85.4']);
	deepEqual([known(agent)?.same, known(agent)?.pinned, well.exitCode], [3, undefined, 0]);
	const region = account.account.regions.get('us-east-1');
	if (region) {
		pushImage(`sha256:${'0'.repeat(64)}`, '7.85.4', {
			account: account.account,
			region,
			name: 'mirror/datadog/agent',
		});
	}

	const moved = await tagged(account, {args: [...prod, '--check']});
	const today = known(moved.agents['shop-prod']);
	deepEqual([today?.pinned, today?.others[0]?.tasks, moved.exitCode], [known(agent)?.digest, 3, 1]);
});

test('a tag that is gone from the registry is a finding: nothing new could start', async t => {
	const account = await simulated('mirrored', t);
	account.account.regions.get('us-east-1')?.repositories.delete('mirror/datadog/agent');
	const {agents, exitCode} = await tagged(account, {args: [...prod, '--check']});
	deepEqual([agents['shop-prod']?.today, exitCode], [{kind: 'absent', tag: '7'}, 1]);
});
