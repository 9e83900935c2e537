import {deepEqual, rejects} from 'node:assert/strict';
import test from 'node:test';
import type {EvaluationResult, SimulatePrincipalPolicyCommandInput} from '@aws-sdk/client-iam';
import {readPermissions, readPrincipal} from '../../../source/aws/iam/read-permissions.ts';
import {connect, type Connection} from '../../../source/aws/connect/connection.ts';
import {createSilence} from '../../../source/aws/pace/silence.ts';
import {createNetwork} from '../../../source/network/network.ts';
import {quickClock} from '../reachable.ts';
import type {PermissionNeed} from '../../../source/domain/iam/permission-need.ts';

const cluster = 'arn:aws:ecs:us-east-1:123456789012:cluster/a';
const service = 'arn:aws:ecs:us-east-1:123456789012:service/a/datadog-agent';
const role = 'arn:aws:iam::123456789012:role/x';
/** Each is allowed on its own resource only. */
const allowed = new Map([
	['ecs:DescribeClusters', cluster],
	['ecs:CreateService', service],
	['iam:PassRole', role],
]);

const needs: readonly PermissionNeed[] = [
	{action: 'ecs:DescribeClusters', resources: [cluster]},
	{action: 'ecs:CreateService', resources: [service]},
	{action: 'iam:PassRole', resources: [role]},
];

type Shape = (action: string, resources: readonly string[]) => readonly EvaluationResult[];

const word = (isAllowed: boolean) => (isAllowed ? 'allowed' : 'implicitDeny');

/** The decision of all resources, with each one's own beside it. */
const now: Shape = (action, resources) => [
	{
		EvalActionName: action,
		EvalDecision: word(resources.every(resource => allowed.get(action) === resource)),
		ResourceSpecificResults: resources.map(resource => ({
			EvalResourceName: resource,
			EvalResourceDecision: word(allowed.get(action) === resource),
		})),
	},
];

/** The same decision with each resource. */
const before: Shape = (action, resources) =>
	resources.flatMap(resource => now(action, resources).map(one => ({...one, EvalResourceName: resource})));

/** Nothing of single resources. */
const plain: Shape = (action, resources) =>
	now(action, resources).map(({EvalActionName, EvalDecision}) => ({EvalActionName, EvalDecision}));

/** A connection whose clients are these. */
function connectionTo(iam: Record<string, unknown>, Arn = 'arn:aws:iam::123456789012:user/ada'): Connection {
	const sts = {send: async () => ({Arn})};
	const {principal} = connect({
		credentials: async () => ({accessKeyId: '', secretAccessKey: ''}),
		clock: quickClock(),
		write: false,
		network: createNetwork({}),
		silence: createSilence(),
	});
	const fake = {
		home: () => 'us-east-1',
		caller: () => undefined,
		principal,
		iam: async () => iam,
		sts: async () => sts,
	};
	return fake as unknown as Connection;
}

/** How often IAM is asked, and for which pairs. */
async function asked(shape: Shape, wanted: readonly PermissionNeed[]) {
	const calls: string[] = [];
	const iam = {
		async send({input}: {readonly input: SimulatePrincipalPolicyCommandInput}) {
			const {ActionNames: actions = [], ResourceArns: resources = []} = input;
			calls.push(`${actions.length} actions, ${resources.length} resources`);
			return {EvaluationResults: actions.flatMap(action => shape(action, resources))};
		},
	};
	const permissions = await readPermissions(connectionTo(iam), wanted);
	return {calls, denied: permissions.kind === 'known' ? permissions.denied : permissions.why};
}

for (const [name, shape] of Object.entries({now, before})) {
	test(`one call tells what shares a context, where resources differ: ${name}`, async () => {
		deepEqual(await asked(shape, needs), {calls: ['2 actions, 2 resources', '1 actions, 1 resources'], denied: []});
	});

	test(`what isn't allowed is asked for alone, and nothing else is called denied: ${name}`, async () => {
		const more: readonly PermissionNeed[] = [...needs, {action: 'ecs:DeleteService', resources: [service]}];
		const {calls, denied} = await asked(shape, more);
		deepEqual([calls.length, denied], [3, ['ecs:DeleteService']]);
	});
}

test('whoever tells nothing of single resources is asked for each action', async () => {
	const {calls, denied} = await asked(plain, needs);
	deepEqual([calls.length, denied], [4, []]);
});

test('a plan for a hundred clusters asks about them together, and about the rest apart from them', async () => {
	const services = Array.from({length: 100}, (_, index) => `${service}${index}`);
	const wide: readonly PermissionNeed[] = [
		{action: 'ecs:CreateService', resources: services},
		...['CreateRole', 'GetRole', 'AttachRolePolicy'].map(name => ({action: `iam:${name}`, resources: ['role']})),
		{action: 'ecs:TagResource', resources: services},
		{action: 'ecs:UpdateService', resources: services.slice(0, 50)},
		{action: 'secretsmanager:CreateSecret', resources: ['secret']},
	];
	const {calls} = await asked(now, wide);
	deepEqual(calls.slice(0, 2), ['5 actions, 52 resources', '2 actions, 100 resources']);
});

test('a plan for hundreds of clusters asks for each list of resources alone', async () => {
	const many = Array.from({length: 300}, (_, index) => `${cluster}${index}`);
	const wide = needs.map(need => (need.action === 'ecs:DescribeClusters' ? {...need, resources: many} : need));
	const {calls} = await asked(now, wide);
	deepEqual(calls.toSorted(), ['1 actions, 1 resources', '1 actions, 1 resources', '1 actions, 300 resources']);
});

test('what shares its context with nothing is asked for beside the rest', async () => {
	const {promise: together, resolve} = Promise.withResolvers<void>();
	let calls = 0;
	const iam = {
		async send({input}: {readonly input: SimulatePrincipalPolicyCommandInput}) {
			calls++;
			if (calls === 2) {
				resolve();
			}

			// Neither is answered before both are asked.
			await together;
			const {ActionNames: actions = [], ResourceArns: resources = []} = input;
			return {EvaluationResults: actions.flatMap(action => now(action, resources))};
		},
	};
	deepEqual(await readPermissions(connectionTo(iam), needs), {kind: 'known', denied: []});
});

test('who is asked about is found once, and again where that failed', async () => {
	const names: string[] = [];
	const iam = {
		async send({input}: {readonly input: {readonly RoleName?: string}}) {
			names.push(input.RoleName ?? '');
			if (names.length === 1) {
				throw new Error('The line was cut.');
			}

			return {Role: {Arn: 'arn:aws:iam::123456789012:role/teams/ada'}};
		},
	};
	const connection = connectionTo(iam, 'arn:aws:sts::123456789012:assumed-role/ada/session');
	await rejects(async () => readPrincipal(connection), /cut/v);
	const both = await Promise.all([readPrincipal(connection), readPrincipal(connection)]);
	deepEqual(
		[...both, await readPrincipal(connection)],
		Array.from({length: 3}, () => 'arn:aws:iam::123456789012:role/teams/ada'),
	);
	deepEqual(names, ['ada', 'ada']);
});
