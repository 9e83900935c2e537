import {deepEqual, doesNotMatch, equal, notEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {data, fleetWorld, onWorkloads, web} from './walk.ts';

const workloads = onWorkloads.join(' ');

test('a plan makes nothing; applied it is everywhere, its canary first, and then nothing is left', async t => {
	const {go, services} = await fleetWorld(t);
	const planned = await go(`plan ${workloads}`);
	deepEqual([planned.outcome.kind, planned.exitCode, planned.sent, services(web)], ['planned', 0, [], []]);
	equal((await go(`plan ${workloads} --detailed-exitcode`)).exitCode, 3);

	const applied = await go(`apply --yes ${workloads}`);
	deepEqual(
		[applied.exitCode, applied.sent, applied.cells],
		[
			0,
			['create-stack-set', `create-stack-instances ${web}`, `create-stack-instances ${data}`],
			[`${web} current`, `${data} current`],
		],
	);
	deepEqual(
		[services(web), services(data)],
		[['web-prod/datadog-agent', 'web-staging/datadog-agent'], ['pipelines/datadog-agent']],
	);

	const again = await go('apply --yes');
	deepEqual([again.outcome.kind, again.exitCode, again.sent], ['nothing-to-do', 0, []]);
	equal((await go('plan --detailed-exitcode')).exitCode, 0);
});

test('a feature more comes to the canary and then to the rest, and the key that the set has stays', async t => {
	const {go, member} = await fleetWorld(t);
	const runs = () => member(data)?.clusters.get('pipelines')?.services.get('datadog-agent')?.taskDefinitionArn;
	await go(`apply --yes ${workloads}`);
	const updated = await go('apply --yes --features +logs');
	deepEqual(
		updated.plan?.changes.map(({request}) => (request.Parameters as readonly JsonObject[])[0]),
		[1, 2].map(() => ({ParameterKey: 'ApiKey', UsePreviousValue: true})),
	);
	deepEqual(
		[updated.exitCode, updated.sent, updated.cells],
		[0, [`update-stack-set ${web}`, `update-stack-set ${data}`], [`${web} current`, `${data} current`]],
	);
	equal((await go('apply --yes')).outcome.kind, 'nothing-to-do');
	const before = runs();
	const replaced = await go('apply --yes --replace-key');
	deepEqual(replaced.sent, [`update-stack-set ${web}`, `update-stack-set ${data}`]);
	// The secret is the same: the Agents are replaced by a definition with another number.
	notEqual(before, undefined);
	notEqual(runs(), before);
	deepEqual(
		replaced.plan?.changes[0]?.diff.map(({name, before: was, after}) => [name, was, after]),
		[
			['ApiKeyVersion', '1', '2'],
			['ApiKey', '****', '****'],
		],
	);
	equal((await go('apply --yes')).outcome.kind, 'nothing-to-do');
});

test('what is said of some accounts comes to no other, and is no order for all the next time', async t => {
	const {go, services} = await fleetWorld(t);
	await go(`apply --yes --account ${web} --cluster web-prod`);
	const second = await go(`apply --yes --account ${data} --cluster pipelines`);
	deepEqual(
		[second.exitCode, second.sent, services(web), services(data)],
		[0, [`create-stack-instances ${data}`], ['web-prod/datadog-agent'], ['pipelines/datadog-agent']],
	);
	const third = await go('apply --yes');
	deepEqual(
		[third.outcome.kind, services(web), services(data)],
		['nothing-to-do', ['web-prod/datadog-agent'], ['pipelines/datadog-agent']],
	);
});

test('a change that is said with a new account comes to that one alone', async t => {
	const {go, services} = await fleetWorld(t);
	await go(`apply --yes --account ${web} --cluster web-prod`);
	const second = await go(`apply --yes --account ${data} --cluster pipelines --features +logs`);
	deepEqual(
		[second.exitCode, second.sent, second.cells, services(data)],
		[
			0,
			[`create-stack-instances ${data}`, `update-stack-set ${data}`],
			[`${web} unwanted`, `${data} current`],
			['pipelines/datadog-agent'],
		],
	);
	const third = await go('apply --yes');
	deepEqual([third.sent, third.cells], [[`update-stack-set ${web}`], [`${web} current`, `${data} current`]]);
});

test('one place or all go, with what they made; or what they made stays', async t => {
	const {go, services} = await fleetWorld(t);
	await go(`apply --yes ${workloads}`);
	const one = await go(`remove --yes --account ${data}`);
	deepEqual(
		[one.exitCode, one.sent, services(web).length, services(data)],
		[0, [`delete-stack-instances ${data}`], 2, []],
	);
	const all = await go('remove --yes --retain-stacks');
	deepEqual(
		[all.exitCode, all.sent, services(web).length],
		[0, ['delete-stack-instances ou-acme-workload1', 'delete-stack-set'], 2],
	);
	const none = await go('remove --yes');
	deepEqual([none.exitCode, none.problems], [1, ['no-stack-set']]);
});

test('a typed name approves a removal, and an approval is asked for an installation', async t => {
	const {go} = await fleetWorld(t);
	const asked = await go(`apply ${workloads}`);
	deepEqual(
		asked.questions.map(({id}) => id),
		['site', 'features', 'settings', 'approval'],
	);
	deepEqual([asked.exitCode, asked.sent], [2, []]);
	await go(`apply --yes ${workloads}`);
	const removal = await go('remove');
	deepEqual([removal.questions.map(({id}) => id), removal.exitCode, removal.sent], [['approval'], 2, []]);
	const fingerprint = removal.plan?.fingerprint ?? '';
	const unsure = await go('remove', {answers: {approval: [{entry: fingerprint}]}});
	deepEqual(
		[unsure.questions.map(({id}) => id), unsure.exitCode, unsure.sent],
		[['approval', 'confirmation'], 2, []],
	);
	const approval = [{entry: unsure.plan?.fingerprint ?? ''}];
	const typed = await go('remove', {answers: {approval, confirmation: [{entry: 'datadog-agent'}]}});
	deepEqual([typed.exitCode, typed.sent.at(-1)], [0, 'delete-stack-set']);
});

test('what is told of a fleet, and each command in it, names no cluster of the model', async t => {
	const {go} = await fleetWorld(t);
	const lines = [
		`plan ${workloads}`,
		`apply --yes ${workloads}`,
		'apply --yes --features +logs',
		'status',
		'remove --yes',
	];
	for (const line of [`apply ${workloads}`, ...lines]) {
		const {events} = await go(line, line.startsWith('apply --org') ? {key: ''} : {});
		doesNotMatch(JSON.stringify(events), /"linux-1"|cluster\/linux-1/v, line);
	}
});
