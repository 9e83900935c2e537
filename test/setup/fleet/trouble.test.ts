import {deepEqual, equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {startFaultProxy} from '../../support/fault-proxy.ts';
import {runSetup} from '../../support/run-setup.ts';
import {expire} from '../applying/watching/expiry.ts';
import {data, fleetWorld, onWorkloads, web} from './walk.ts';

/** A name that only one of the accounts has a cluster by: the stack of the other fails. */
const halfRight = `--account ${web} --account ${data} --cluster pipelines`;
const workloads = onWorkloads.join(' ');

/** What is added runs nothing. */
function nowhere(): never {
	throw new Error('nothing is to run there');
}

test('where the first place fails no other begins', async t => {
	const {go} = await fleetWorld(t);
	const ran = await go(`apply --yes ${halfRight}`);
	deepEqual(
		[ran.exitCode, ran.problems, ran.sent],
		[5, ['fleet-failed'], ['create-stack-set', `create-stack-instances ${web}`]],
	);
});

test('a later run goes on from what AWS shows, once the reason is gone', async t => {
	const {go, services, simulator} = await fleetWorld(t);
	const half = await go(`apply --yes --canary ${data} ${halfRight}`);
	deepEqual([half.exitCode, half.cells], [5, [`${web} failed`, `${data} current`]]);

	const account = simulator.account.organisation.get(web);
	const region = account?.regions.get('us-east-1');
	ok(account);
	ok(region);
	addCluster('pipelines', {account, region, here: nowhere});
	const whole = await go('apply --yes');
	deepEqual(
		[whole.exitCode, whole.sent, whole.cells, services(web)],
		[0, [`update-stack-set ${web}`], [`${web} current`, `${data} current`], ['pipelines/datadog-agent']],
	);
});

test('AWS calls it a success where no more failed than may: the Agent is missing there all the same', async t => {
	const {go} = await fleetWorld(t);
	const ran = await go(`apply --yes --canary none --failure-tolerance 1 ${halfRight}`);
	deepEqual([ran.exitCode, ran.outcome.kind, ran.problems, ran.sent.length], [5, 'partial', ['fleet-failed'], 2]);
});

test('where nobody waits the place that goes first is all that is sent, and the same command goes on', async t => {
	const {go, services} = await fleetWorld(t);
	const first = await go(`apply --yes --no-wait ${workloads}`);
	deepEqual(
		[first.exitCode, first.outcome.kind === 'going-on' && first.outcome.problem, first.sent],
		[
			6,
			{code: 'fleet-unsent', name: 'datadog-agent', left: 1, total: 3},
			['create-stack-set', `create-stack-instances ${web}`],
		],
	);
	const second = await go(`apply --yes --no-wait ${workloads}`);
	deepEqual([second.exitCode, second.sent], [0, [`create-stack-instances ${data}`]]);
	equal((await go(`apply --yes ${workloads}`)).outcome.kind, 'nothing-to-do');
	deepEqual([services(web).length, services(data).length], [2, 1]);
});

test('a removal is planned again where the set moved since it was shown, and needs a yes of its own', async t => {
	const {go, simulator, services} = await fleetWorld(t);
	await go(`apply --yes --account ${web} --cluster web-prod`);
	let isShown = false;
	const seen: Array<number | undefined> = [];
	const removed = await go('remove --yes', {
		onEvent(event) {
			if (event.type !== 'planned') {
				return;
			}

			seen.push(event.fleet?.cells.length);
			const set = [...(simulator.account.regions.get('us-east-1')?.stackSets.values() ?? [])][0];
			const own = set?.instances.get(`${web}/us-east-1`);
			if (!(set && own) || isShown) {
				return;
			}

			isShown = true;
			set.instances.set(`${data}/us-east-1`, {...own, account: data, stackId: 'none'});
		},
	});
	deepEqual(
		[removed.exitCode, removed.outcome.kind === 'failed' && removed.outcome.problem.code, seen, removed.sent],
		[1, 'state-moved', [1, 2], []],
	);
	deepEqual(services(web), ['web-prod/datadog-agent']);
});

test('an operation of another run is watched to its end first, and of a plan nothing is waited for', async t => {
	const {go} = await fleetWorld(t);
	const begun = await go(`apply --yes --no-wait --account ${web} --cluster web-prod`);
	deepEqual([begun.exitCode, begun.sent.length], [0, 2]);
	const next = await go('apply --yes');
	const watched = next.events.flatMap(event => (event.type === 'fleet' ? [event.fleet.operation] : []));
	deepEqual(
		[next.exitCode, next.sent, watched.at(0)?.index, watched.at(-1)?.status],
		[0, [], undefined, 'succeeded'],
	);
});

test('Ctrl+C ends the watching and not the operation, which a later run sees', async t => {
	const {go} = await fleetWorld(t);
	const left = await go(`apply --yes ${workloads}`, {
		onEvent(event, press) {
			if (event.type === 'fleet') {
				press();
			}
		},
	});
	deepEqual([left.outcome.kind, left.exitCode, left.sent.length], ['stopped', 5, 2]);
	const whole = await go('apply --yes');
	deepEqual([whole.exitCode, whole.cells], [0, [`${web} current`]]);
});

test('what does not move for as long as was to be waited goes on without the run', async t => {
	const {go} = await fleetWorld(t);
	const ran = await go(`apply --yes --timeout 20 ${workloads}`, {looks: 'all'});
	deepEqual([ran.exitCode, ran.outcome.kind, ran.sent.length], [6, 'going-on', 2]);
});

const refusals: Readonly<Record<string, readonly [code: string, exit: number]>> = {
	'apply --yes': ['no-fleet-targets', 2],
	'apply --yes --organizational-unit Worklods --cluster a': ['unknown-unit', 2],
	'apply --yes --organizational-unit Workloads': ['no-fleet-clusters', 2],
	'apply --yes --account 123456789012 --cluster shop-prod': ['account-outside', 2],
	'apply --yes --account 999999999999 --cluster shop-prod': ['account-outside', 2],
	[`apply --yes --account ${web} --cluster web-prod --canary ${data}`]: ['unknown-canary-place', 2],
	'apply --yes --organizational-unit Workloads --account 777788889999 --cluster a': ['account-outside', 2],
	status: ['no-stack-set', 1],
	'remove --yes': ['no-stack-set', 1],
};

for (const [line, [code, exit]] of Object.entries(refusals)) {
	test(`fleet ${line}: ${code}`, async t => {
		const {go} = await fleetWorld(t);
		const {outcome, exitCode, sent} = await go(line);
		deepEqual([outcome.kind === 'failed' && outcome.problem.code, exitCode, sent], [code, exit, []]);
	});
}

test('an account that is in no organisation can have no rights of one', async t => {
	const {go} = await fleetWorld(t, 'shop');
	const {outcome, exitCode} = await go('apply --yes --organizational-unit ou-ab12-11111111 --cluster shop-prod');
	deepEqual([outcome.kind === 'failed' && outcome.problem.code, exitCode], ['no-organisation', 1]);
});

test('accounts that nobody could read are left and told; where that is all of them it is what was denied', async t => {
	const {go} = await fleetWorld(t);
	const some = await go('apply --yes --organizational-unit r-acme --assume-role DatadogSetup');
	deepEqual(
		[some.exitCode, some.problems, some.cells],
		[5, ['fleet-unread'], ['777788889999 unread', `${web} current`, `${data} current`]],
	);
	ok(some.sent.every(request => !request.includes('777788889999') && !request.includes('r-acme')));
	const none = await go('apply --yes --account 777788889999 --assume-role DatadogSetup');
	deepEqual([none.exitCode, none.sent], [77, []]);
});

test('the key is in no event', async t => {
	const {go, simulator} = await fleetWorld(t);
	const {events} = await go(`apply --yes ${workloads}`);
	equal(JSON.stringify(events).includes(simulator.demo.apiKey), false);
});

test('signed out while it watches, it goes on as whoever signs in', async t => {
	const {go, simulator} = await fleetWorld(t);
	let renew: (() => void) | undefined;
	const ran = await go(`apply --yes ${workloads}`, {
		answers: {credentials: [{entry: 'demo'}]},
		onEvent(event) {
			if (event.type === 'fleet' && renew === undefined) {
				({renew} = expire(simulator));
			}
		},
		onQuestion(question) {
			if (question.id === 'credentials') {
				renew?.();
			}
		},
	});
	deepEqual([ran.exitCode, ran.cells], [0, [`${web} current`, `${data} current`]]);
});

for (const operation of ['CreateStackSet', 'CreateStackInstances']) {
	test(`a lost answer to ${operation} is asked for again, and nothing is made twice`, async t => {
		const {simulator} = await fleetWorld(t);
		const proxy = await startFaultProxy(simulator.url, asked =>
			asked.operation === `cloudformation:${operation}` && asked.count === 1 ? 'reset-after' : undefined,
		);
		t.after(proxy.close);
		const args = ['fleet', 'apply', '--yes', '--account', web, '--cluster', 'web-prod'];
		const {exitCode, outcome} = await runSetup({...simulator, url: proxy.url}, {args});
		deepEqual([exitCode, outcome.fleet], [0, {current: 1}]);
	});
}

test('a set that has moved since is shown again before anything is sent', async t => {
	const {go, simulator} = await fleetWorld(t);
	await go(`apply --yes --account ${web} --cluster web-prod`);
	const {plan} = await go('plan --features +logs');
	const entry = plan?.fingerprint ?? '';
	const ran = await go('apply --features +logs', {
		answers: {approval: [{entry}]},
		onEvent(event) {
			const set = [...(simulator.account.regions.get('us-east-1')?.stackSets.values() ?? [])][0];
			const instance = [...(set?.instances.values() ?? [])][0];
			if (event.type === 'answered' && event.question === 'approval' && instance) {
				instance.status = 'OUTDATED';
			}
		},
	});
	deepEqual([ran.exitCode, ran.sent, ran.questions.filter(({id}) => id === 'approval').length], [1, [], 2]);
});
