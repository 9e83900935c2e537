import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import {ECS, type RegisterTaskDefinitionCommandInput} from '@aws-sdk/client-ecs';
import {wireEvent} from '../../../source/front/json/wire-event.ts';
import {en} from '../../../source/text/en.ts';
import {runSetup, withAws, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const bakery = ['next', '--cluster', 'bakery'];

function wiringOf({events}: Ran) {
	return events.flatMap(event => (event.type === 'wiring' ? [event.wiring] : [])).at(-1);
}

function problemOf({events}: Ran): readonly unknown[] {
	return events.flatMap(event =>
		event.type === 'problem' ? [event.problem.code, 'why' in event.problem ? event.problem.why : ''] : [],
	);
}

test('what is shown is registered as it stands, and the service that runs it has nothing left to do', async t => {
	const simulator = await simulated('services', t);
	const ecs = new ECS(simulator.connection);
	for (const service of ['counter', 'orders']) {
		const run = {args: [...bakery, '--service', service]};
		const wiring = wiringOf(await runSetup(simulator, run));
		const input = wiring?.whole.reveal() as unknown as RegisterTaskDefinitionCommandInput;
		const {taskDefinition} = await ecs.registerTaskDefinition(input);
		await ecs.updateService({cluster: 'bakery', service, taskDefinition: taskDefinition?.taskDefinitionArn ?? ''});
		const again = await runSetup(simulator, {...run, id: 'again'});
		deepEqual([wiringOf(again)?.changes, again.outcome], [[], {kind: 'wired', service, changes: 0, clusters: []}]);
	}
});

test('it changes nothing itself, has no way to, and leaves with 0', async t => {
	const simulator = await simulated('services', t);
	let canWrite = true;
	const ran = await runSetup(simulator, {
		args: [...bakery, '--service', 'orders'],
		ports: withAws(aws => {
			canWrite = 'perform' in aws;
			return {};
		}),
	});
	deepEqual([canWrite, ran.exitCode, ran.outcome.kind], [false, 0, 'wired']);
	deepEqual(
		wiringOf(ran)?.changes.map(({kind, subject, needs}) => [kind, subject, needs.length]),
		[
			['register-task-definition', 'bakery-orders', 0],
			['update-service', 'orders', 1],
		],
	);
});

test('values of its own variables stand in the file alone', async t => {
	const ran = await runSetup(await simulated('services', t), {args: [...bakery, '--service', 'orders']});
	const theirs = /crumbs-and-butter|rye-sourdough/v;
	match(JSON.stringify(wiringOf(ran)?.whole.reveal()), theirs);
	doesNotMatch(JSON.stringify(ran.events), theirs);
	doesNotMatch(JSON.stringify(ran.events.map(event => wireEvent(event, en))), theirs);
});

test('env is the one that is said, else that of the Agent', async t => {
	const simulator = await simulated('services', t);
	const envOf = async (...more: readonly string[]) => {
		const ran = await runSetup(simulator, {args: [...bakery, '--service', 'counter', ...more]});
		return wiringOf(ran)?.changes[0]?.diff.find(({name}) => name === 'DD_ENV')?.after;
	};

	deepEqual([await envOf(), await envOf('--env', 'staging')], ['production', 'staging']);
});

test('where there is no way to an Agent of the hosts, the run ends with 1 and says which way there is', async t => {
	const simulator = await simulated('services', t);
	const ended = async (service: string) => {
		const ran = await runSetup(simulator, {args: [...bakery, '--service', service]});
		return [...problemOf(ran), ran.exitCode];
	};

	deepEqual(await ended('website'), ['service-not-possible', 'fargate', 1]);
	deepEqual(await ended('till'), ['service-not-possible', 'no-agent', 1]);
	deepEqual(await ended('nobody'), ['unknown-service', '', 2]);
});

test('a person picks among what can be wired, and the containers where several may be meant', async t => {
	const simulator = await simulated('services', t);
	const run: Run = {
		args: bakery,
		answers: {
			service: [{entry: 'arn:aws:ecs:us-east-1:123456789012:service/bakery/oven'}],
			containers: [{entry: ['worker']}],
		},
	};
	const ran = await runSetup(simulator, run);
	const [service, containers] = ran.questions;
	const offered = service?.input.kind === 'one' ? service.input.options : [];
	const several = containers?.input.kind === 'many' ? containers.input : undefined;
	deepEqual(
		offered.map(({selectable, subject}) => [
			subject.kind === 'service' ? subject.workload.service.serviceName : '',
			selectable,
		]),
		[
			['counter', true],
			['orders', true],
			['oven', true],
			['till', false],
			['website', false],
		],
	);
	deepEqual(
		[several?.options.map(({id}) => id), several?.chosen],
		[
			['oven', 'worker'],
			['oven', 'worker'],
		],
	);
	deepEqual([wiringOf(ran)?.containers, ran.exitCode], [['worker'], 0]);
	match(JSON.stringify(ran.events.find(({type}) => type === 'wiring')), /"container":\["worker"\]/v);
});

test('nobody there to ask which containers are meant, the flag is named', async t => {
	const simulator = await simulated('services', t);
	const missing = await runSetup(simulator, {args: [...bakery, '--service', 'oven']});
	deepEqual([problemOf(missing)[0], missing.exitCode], ['missing-answer', 2]);
	const said = await runSetup(simulator, {
		args: [...bakery, '--service', 'oven', '--container', 'oven', '--container', 'worker'],
	});
	deepEqual(wiringOf(said)?.containers, ['oven', 'worker']);
	const wrong = await runSetup(simulator, {args: [...bakery, '--service', 'oven', '--container', 'toaster']});
	deepEqual([problemOf(wrong)[0], wrong.exitCode], ['invalid-setting', 2]);
});

test('an address that no definition can know is said with the line that finds it', async t => {
	const simulator = await simulated('installed', t);
	const ran = await runSetup(simulator, {args: ['next', '--cluster', 'shop-prod', '--service', 'storefront']});
	const kinds = wiringOf(ran)?.notes.map(({kind}) => kind) ?? [];
	deepEqual(kinds.slice(0, 3), ['start-unknown', 'sockets-instead', 'no-metadata']);
	match(
		JSON.stringify(wiringOf(ran)?.notes),
		/"install","--region","us-east-1","--cluster","shop-prod","--features=-apm,\+apm-socket/v,
	);
});

test('a service with an Agent in its own tasks needs none of its host', async t => {
	const simulator = await simulated('installed', t);
	const ecs = new ECS(simulator.connection);
	await ecs.registerTaskDefinition({
		family: 'own',
		containerDefinitions: [
			{name: 'web', image: 'acme/web:1', memory: 64},
			{
				name: 'datadog-agent',
				image: 'public.ecr.aws/datadog/agent:7',
				memory: 256,
				environment: [{name: 'DD_API_KEY', value: 'c'.repeat(32)}],
			},
		],
	});
	await ecs.createService({cluster: 'shop-prod', serviceName: 'own', taskDefinition: 'own', desiredCount: 1});
	simulator.clock.advance(120);
	const ran = await runSetup(simulator, {args: ['next', '--cluster', 'shop-prod', '--service', 'own']});
	deepEqual(problemOf(ran), ['service-not-possible', 'sidecar']);
	equal(ran.exitCode, 1);
});
