import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Simulator} from '../../../../source/simulator/start-simulator.ts';
import {runSetup, withAws, type Ran, type Run} from '../../../support/run-setup.ts';
import {startFaultProxy} from '../../../support/fault-proxy.ts';
import {simulated} from '../../../support/simulated.ts';
import {ownIn, taggedIn} from './tagged.ts';

const out: Run = {args: ['uninstall', '--cluster', 'payments', '--yes'], looks: 'few', id: 'removal'};

/** The service of the cluster that somebody else made. */
function theirs({account}: Simulator) {
	const services = [...account.regions.values()].flatMap(({clusters}) =>
		[...clusters.values()]
			.filter(({name}) => name === 'payments')
			.flatMap(cluster => [...cluster.services.values()]),
	);
	const service = services.find(({schedulingStrategy}) => schedulingStrategy === 'DAEMON');
	if (!service) {
		throw new Error('payments has no Agent');
	}

	return service;
}

function revisionsOf({account}: Simulator, arn: string) {
	const [family = ''] = (arn.split('/').at(-1) ?? '').split(':', 1);
	return account.regions.get('us-east-1')?.taskDefinitions.get(family) ?? [];
}

/** What is the same in an equal revision. */
function contentOf(simulator: Simulator, arn: string) {
	const found = revisionsOf(simulator, arn).find(one => one?.taskDefinitionArn === arn);
	return {
		containers: found?.containerDefinitions,
		volumes: found?.volumes,
		role: found?.executionRoleArn,
		tags: found?.tags,
	};
}

/** Adopts the Agent of payments, and what then becomes of the revision from before. */
async function adopted(t: TestContext, status?: 'INACTIVE') {
	const simulator = await simulated('shop', t);
	const {taskDefinitionArn: before} = theirs(simulator);
	const content = contentOf(simulator, before);
	const {exitCode} = await runSetup(simulator, {
		args: ['--cluster', 'payments', '--existing', 'adopt', '--features', 'default,+processes', '--yes'],
		looks: 'few',
	});
	equal(exitCode, 0);
	const revisions = revisionsOf(simulator, before);
	for (const [index, one] of revisions.entries()) {
		if (one?.taskDefinitionArn === before) {
			if (status === undefined) {
				revisions[index] = undefined;
			} else {
				one.status = status;
			}
		}
	}

	simulator.clock.advance(3600);
	return {simulator, before, content};
}

/** What was done of the way back; what was installed beside it goes too. */
const done = ({events}: Ran) =>
	events.flatMap(event => (event.type === 'change-done' && back.has(event.change.kind) ? [event.change.kind] : []));

const back: ReadonlySet<string> = new Set(['register-task-definition', 'update-service', 'untag-resource']);

const stays = ({events}: Ran) => {
	const last = events.at(-1);
	return (last?.type === 'finished' ? (last.receipt?.stays ?? []) : []).map(({name, why}) => `${name}: ${why.kind}`);
};

test('an adopted Agent whose revision was deregistered gets an equal one, and nothing of ours is left', async t => {
	const {simulator, before, content} = await adopted(t, 'INACTIVE');
	const ran = await runSetup(simulator, out);
	const {taskDefinitionArn: runs} = theirs(simulator);
	deepEqual(
		[ran.exitCode, done(ran), stays(ran).filter(line => line.startsWith(theirs(simulator).name))],
		[
			0,
			['register-task-definition', 'update-service', 'untag-resource'],
			[`${theirs(simulator).name}: tagged-tasks`],
		],
	);
	deepEqual([runs === before, contentOf(simulator, runs)], [false, content]);
	simulator.clock.advance(4 * 3600);
	deepEqual([taggedIn(simulator.account), await ownIn(simulator)], [[], []]);
});

test('a run that was cut off after the registration is gone on with, and registers no second one', async t => {
	const {simulator, before, content} = await adopted(t, 'INACTIVE');
	const cut = await runSetup(simulator, {
		...out,
		onEvent(event, press) {
			if (event.type === 'change-done' && event.change.kind === 'register-task-definition') {
				press();
			}
		},
	});
	const count = revisionsOf(simulator, before).length;
	const ran = await runSetup(simulator, {...out, id: 'again'});
	deepEqual(
		[cut.outcome.kind, ran.exitCode, done(ran), revisionsOf(simulator, before).length],
		['stopped', 0, ['update-service', 'untag-resource'], count],
	);
	deepEqual(contentOf(simulator, theirs(simulator).taskDefinitionArn), content);
});

test('one whose revision was deleted stays with a word, and what it uses with it', async t => {
	const {simulator} = await adopted(t);
	const ran = await runSetup(simulator, out);
	const {name} = theirs(simulator);
	deepEqual([done(ran), stays(ran).includes(`${name}: no-way-back`)], [[], true]);
});

for (const [operation, fault, says] of [
	['ecs:DescribeTaskDefinition', 'denied', ['unread']],
	['ecs:DescribeTaskDefinition', 'failed', ['unread']],
	// Without a list of what there is no removal is planned.
	['ecs:ListTaskDefinitions', 'denied', []],
] as const) {
	test(`one whose revision could not be read is not told to have lost it: ${operation}, ${fault}`, async t => {
		const {simulator, before} = await adopted(t, 'INACTIVE');
		const revision = before.split('/').at(-1) ?? '';
		const [family = ''] = revision.split(':', 1);
		const proxy = await startFaultProxy(simulator.url, asked =>
			asked.operation === operation &&
			(asked.body.includes(`${revision}"`) || asked.body.includes(`"familyPrefix":"${family}"`))
				? fault
				: undefined,
		);
		t.after(proxy.close);
		const {name, taskDefinitionArn: runs} = theirs(simulator);
		const ran = await runSetup({...simulator, url: proxy.url}, out);
		const said = stays(ran).filter(line => line.startsWith(`${name}: `));
		deepEqual(
			[theirs(simulator).taskDefinitionArn, said, ran.exitCode],
			[runs, says.map(why => `${name}: ${why}`), says.length > 0 ? 0 : 77],
		);
		const again = await runSetup(simulator, {...out, id: 'again'});
		deepEqual([again.exitCode, done(again).at(-1)], [0, 'untag-resource']);
	});
}

test('what a returned Agent shared stays where another one uses it by the time that it runs', async t => {
	const {simulator} = await adopted(t, 'INACTIVE');
	const ran = await runSetup(simulator, {
		...out,
		ports: withAws(aws => ({
			async perform(change, performing) {
				const result = await aws.perform?.(change, performing);
				if (change.kind === 'update-service') {
					const {exitCode} = await runSetup(simulator, {
						args: ['--cluster', 'shop-prod', '--yes'],
						id: 'between',
						looks: 'few',
					});
					equal(exitCode, 0);
				}

				return result ?? {};
			},
		})),
	});
	const {account} = simulator;
	const secret = account.regions.get('us-east-1')?.secrets.get('dd-ecs-setup/datadog-api-key');
	deepEqual(
		[done(ran).at(-1), account.roles.has('DatadogAgentEcsExecution'), secret?.deletedAt],
		['untag-resource', true, undefined],
	);
});
