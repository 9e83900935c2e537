import {deepEqual, equal, ok} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {AgentEstate, Estate} from '../../../source/domain/estate/estate.ts';
import {agentContainer} from '../../../source/simulator/worlds/add-own-agent.ts';
import {estate as words} from '../../../source/text/en/estate/estate.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';
import {trueAgents, type TrueAgent} from './true-estate.ts';

/*
All that `status` tells of each Agent, beside what the simulator has in its memory: nothing of the program's own reading
is on that side.
*/

type Account = Awaited<ReturnType<typeof simulated>>;

async function told(account: Account, run: Run = {}): Promise<Estate> {
	const {events} = await runSetup(account, {...run, args: ['status', '--resolve-tags', ...(run.args ?? [])]});
	const estate = events.flatMap(event => (event.type === 'estate' ? [event.estate] : [])).at(-1);
	if (!estate) {
		throw new Error('no estate was told');
	}

	return estate;
}

function toldAgents({clusters}: Estate): readonly TrueAgent[] {
	return clusters
		.flatMap(({name: cluster, region, agents}) => agents.map(agent => asTrue(agent, {cluster, region})))
		.toSorted((a, b) => `${a.cluster} ${a.name}`.localeCompare(`${b.cluster} ${b.name}`, 'en'));
}

function asTrue(agent: AgentEstate, {cluster, region}: Pick<TrueAgent, 'cluster' | 'region'>): TrueAgent {
	const {today, key} = agent;
	const pulled =
		today?.kind === 'known'
			? [
					...(today.same > 0 ? [[today.digest, today.same] as const] : []),
					...today.others.map(({digest, tasks}) => [digest, tasks] as const),
				]
			: [];
	return {
		cluster,
		region,
		name: agent.name,
		kind: agent.kind,
		platforms: agent.platforms.toSorted(),
		image: agent.image,
		version: agent.version,
		newest: agent.newer?.version,
		owner: agent.owner.kind,
		definition: agent.definition,
		since: agent.since ?? '',
		coverage: `${agent.running} of ${agent.eligible}`,
		missing: agent.gaps.map(({instance}) => instance).toSorted(),
		isWell: agent.health === 'healthy',
		key: 'name' in key ? `${key.kind} ${key.name}` : key.kind,
		pulled,
	};
}

async function after(world: string, args: readonly string[], t: TestContext): Promise<Account> {
	const account = await simulated(world, t);
	await runSetup(account, {args: [...args, '--yes'], id: 'before', looks: 'few'});
	account.clock.advance(3600);
	return account;
}

const worlds: ReadonlyArray<readonly [world: string, before?: readonly string[]]> = [
	['installed'],
	['drifted'],
	['outdated'],
	['shared'],
	['upgraded'],
	['shop'],
	['mixed', ['--cluster', 'platform', '--linux', 'linux', '--replace-instances']],
	['managed', ['--cluster', 'all', '--replace-instances']],
	['windows', ['--cluster', 'all']],
	['port-taken', ['--cluster', 'shop-prod', '--no-rollback', '--timeout', '20m']],
	['no-room', ['--cluster', 'warehouse', '--no-rollback', '--timeout', '20m']],
];

for (const [world, before] of worlds) {
	test(`what is told of each Agent of ${world} is what is there`, async t => {
		const account = await (before ? after(world, before, t) : simulated(world, t));
		const estate = await told(account);
		const agents = trueAgents(account.account);
		ok(agents.length > 0);
		deepEqual(toldAgents(estate), agents);
		for (const {name, instances, covered} of estate.clusters) {
			const cluster = [...account.account.regions.values()].flatMap(({clusters}) => clusters.get(name) ?? [])[0];
			const active = [...(cluster?.instances.values() ?? [])].filter(({status}) => status === 'ACTIVE').length;
			const here = agents.filter(agent => agent.cluster === name);
			const running = here.reduce((sum, {coverage}) => sum + Number(coverage.split(' ', 1)[0]), 0);
			deepEqual([name, instances, covered], [name, active, running]);
		}
	});
}

type Bound = {readonly networkBindings: ReadonlyArray<{readonly hostPort: number}>};

function isHolding(containers: readonly Bound[]): boolean {
	return containers.some(({networkBindings}) => networkBindings.some(({hostPort}) => hostPort === 8126));
}

test('an instance that misses its Agent is told with what holds the port there', async t => {
	const account = await after('port-taken', ['--cluster', 'shop-prod', '--no-rollback', '--timeout', '20m'], t);
	const estate = await told(account);
	const clusters = [...account.account.regions.values()].flatMap(region => [...region.clusters.values()]);
	const holders = clusters.flatMap(({tasks, instances}) =>
		[...tasks.values()]
			.filter(({group, containers}) => group !== 'service:datadog-agent' && isHolding(containers))
			.map(
				({instanceId = '', taskDefinitionArn}) =>
					`${instances.get(instanceId)?.ec2InstanceId} 8126 ${taskDefinitionArn.split('/').at(-1)}`,
			),
	);
	const gaps = estate.clusters.flatMap(({agents}) => agents).flatMap(agent => agent.gaps);
	const reasons = gaps.map(({instance, cause}) =>
		cause?.kind === 'port-taken' ? `${instance} ${cause.port?.port} ${cause.heldBy}` : instance,
	);
	deepEqual(reasons.toSorted(), holders.toSorted());
});

test('the newest cause is what the newest task that failed says', async t => {
	const account = await after('bad-image', ['--cluster', 'all', '--no-rollback', '--timeout', '20m'], t);
	const estate = await told(account);
	const [newest] = [...account.account.regions.values()]
		.flatMap(region => [...region.clusters.values()])
		.flatMap(cluster => [...cluster.tasks.values()])
		.filter(({group, stoppedAt}) => group === 'service:datadog-agent' && stoppedAt !== undefined)
		.toSorted((a, b) => (b.stoppedAt ?? 0) - (a.stoppedAt ?? 0));
	const [agent] = estate.clusters.flatMap(({agents}) => agents);
	equal(agent?.health === 'healthy', false);
	equal(agent?.causes[0]?.detail, newest?.containers.find(({reason}) => reason !== undefined)?.reason);
});

test('what is told as changed is what differs from how it was installed, and nothing else', async t => {
	const account = await simulated('drifted', t);
	const estate = await told(account);
	const definitions = [...account.account.regions.values()].flatMap(region => [
		...(region.taskDefinitions.get('datadog-agent-task') ?? []),
	]);
	const there = definitions[0]?.containerDefinitions[0];
	const written = agentContainer('');
	const valueIn = (container: typeof there, wanted: string) =>
		container?.environment?.find(({name}) => name === wanted)?.value;
	const names = new Set([...(there?.environment ?? []), ...(written.environment ?? [])].map(({name = ''}) => name));
	const expected = [
		`memory ${there?.memory} ${written.memory}`,
		...[...names]
			.filter(name => valueIn(there, name) !== valueIn(written, name))
			.map(name => `env ${name} ${valueIn(there, name)} ${valueIn(written, name)}`),
	];
	const drift = estate.clusters.flatMap(({agents}) => agents).flatMap(({drift: lines = []}) => lines);
	deepEqual(
		drift
			.map(
				({line}) =>
					`${line.noun} ${line.name === undefined ? '' : `${line.name} `}${line.before} ${line.after}`,
			)
			.toSorted(),
		expected.toSorted(),
	);
});

test('the age in the table is that of the deployment, by the clock of the account', async t => {
	const account = await simulated('outdated', t);
	const estate = await told(account);
	const rows = estate.clusters.flatMap(cluster =>
		cluster.agents.map(agent => words.row(cluster, agent, estate).cells[words.columns.indexOf('For')]),
	);
	const days = trueAgents(account.account).map(({since}) =>
		Math.floor((account.clock.now() - Date.parse(since) / 1000) / 86_400),
	);
	deepEqual(
		rows,
		days.map(count => `${count} days`),
	);
});
