import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {shop} from '../../source/simulator/worlds/shop.ts';
import type {PolicyDocument} from '../../source/simulator/account/policy-document.ts';
import type {World} from '../../source/simulator/worlds/world.ts';
import {runSetup, type Ran} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const boundary = 'arn:aws:iam::123456789012:policy/org/developers';
const role = 'arn:aws:iam::123456789012:role/team/DatadogAgentEcsExecution';
const prod = ['--cluster', 'shop-prod', '--yes'];
const asked = [...prod, '--permissions-boundary', boundary, '--role-path', '/team/'];

function allows(...Statement: Array<PolicyDocument['Statement']>): PolicyDocument {
	return {Version: '2012-10-17', Statement: Statement.flat()};
}

/** An organization's rules: roles stand under a path and have a boundary, and only those are handed to tasks. */
function ruled(forbids: PolicyDocument, within = allows({Effect: 'Allow', Action: '*', Resource: '*'})): World {
	return {
		...shop,
		policies: [
			allows(
				{Effect: 'Allow', NotAction: ['iam:CreateRole', 'iam:*RolePolicy', 'iam:PassRole'], Resource: '*'},
				{
					Effect: 'Allow',
					Action: ['iam:*RolePolicy', 'iam:PassRole'],
					Resource: 'arn:aws:iam::123456789012:role/team/*',
				},
			),
			forbids,
		],
		build(home) {
			shop.build(home);
			home.account.policies.set(boundary, {arn: boundary, name: 'developers', versionId: 'v1', document: within});
		},
	};
}

const required = ruled(
	allows({
		Effect: 'Allow',
		Action: 'iam:CreateRole',
		Resource: 'arn:aws:iam::123456789012:role/team/*',
		Condition: {StringEquals: {'iam:PermissionsBoundary': boundary}},
	}),
);

function checks({events}: Ran) {
	return events.flatMap(event =>
		event.type === 'checked' && ['permissions', 'execution-role'].includes(event.check.id)
			? [[event.check.finding ?? event.check.verdict, event.check.facts?.actions]]
			: [],
	);
}

function kinds({events}: Ran): readonly string[] {
	return events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
}

test('a role is made under the path and with the boundary that an organization asks for, and handed on so', async t => {
	const simulator = await simulated(required, t);
	const first = await runSetup(simulator, {args: asked, id: 'first'});
	const made = simulator.account.roles.get('DatadogAgentEcsExecution');
	deepEqual([first.exitCode, made?.arn, made?.boundaryArn], [0, role, boundary]);
	const again = await runSetup(simulator, {args: asked, id: 'again'});
	const without = await runSetup(simulator, {args: prod, id: 'without'});
	const more = await runSetup(simulator, {args: [...prod, '--features', 'default,+processes'], id: 'more'});
	deepEqual(
		[again.outcome.kind, without.outcome.kind, more.exitCode, kinds(more).filter(kind => kind.includes('role'))],
		['nothing-to-do', 'nothing-to-do', 0, []],
	);
});

test('without the boundary it is said before anything is made, with the option that names it', async t => {
	const ran = await runSetup(await simulated(required, t), {args: [...prod, '--role-path', '/team/']});
	deepEqual([checks(ran), kinds(ran)], [[['boundary-required', ['iam:CreateRole']]], []]);
});

test('a deny on roles without a boundary is told as that too', async t => {
	const world = ruled(
		allows(
			{Effect: 'Allow', Action: 'iam:CreateRole', Resource: '*'},
			{
				Effect: 'Deny',
				Action: 'iam:CreateRole',
				Resource: '*',
				Condition: {StringNotEquals: {'iam:PermissionsBoundary': boundary}},
			},
		),
	);
	const ran = await runSetup(await simulated(world, t), {args: [...prod, '--role-path', '/team/']});
	deepEqual(checks(ran), [['boundary-required', ['iam:CreateRole']]]);
	const given = await runSetup(await simulated(world, t), {args: asked});
	equal(given.exitCode, 0);
});

test('a statement that denies is told from one that is missing', async t => {
	const world = ruled(allows({Effect: 'Deny', Action: 'iam:CreateRole', Resource: '*'}));
	const ran = await runSetup(await simulated(world, t), {args: asked});
	deepEqual(checks(ran), [['denied-explicitly', ['iam:CreateRole']]]);
	const missing = await runSetup(await simulated(ruled(allows()), t), {args: asked});
	deepEqual(checks(missing), [['denied', ['iam:CreateRole']]]);
});

test('a role outside of the path is not handed on: what is asked for names the path', async t => {
	const ran = await runSetup(await simulated(required, t), {args: [...prod, '--permissions-boundary', boundary]});
	const denied = checks(ran).flatMap(([, actions]) => actions);
	deepEqual(denied, ['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:PassRole', 'iam:PutRolePolicy']);
});

test('a boundary that leaves the key out keeps the Agents from starting, as in AWS', async t => {
	const within = allows({Effect: 'Allow', Action: 'ecr:*', Resource: '*'});
	const world = ruled(allows({Effect: 'Allow', Action: 'iam:CreateRole', Resource: '*'}), within);
	const ran = await runSetup(await simulated(world, t), {args: asked, looks: 'few'});
	equal(ran.outcome.kind === 'failed' && ran.outcome.problem.code, 'rollout-failed');
});

test('a role that is there keeps its path and its boundary, and a check says so', async t => {
	const simulator = await simulated('installed', t);
	const path = await runSetup(simulator, {args: [...prod, '--role-path', '/team/'], id: 'path'});
	const limit = await runSetup(simulator, {args: [...prod, '--permissions-boundary', boundary], id: 'limit'});
	deepEqual(
		[path, limit].map(ran => [ran.outcome.kind, checks(ran).map(([finding]) => finding)]),
		[
			['nothing-to-do', ['other-path']],
			['nothing-to-do', ['no-boundary']],
		],
	);
});
