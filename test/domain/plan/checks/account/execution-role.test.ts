import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {ExecutionRole} from '../../../../../source/domain/account/execution-role.ts';
import {executionPolicyArn, taskTrust} from '../../../../../source/domain/iam/policy.ts';
import {checked, type Scene} from '../sample-input.ts';

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-AbCdEf';
const key = 'arn:aws:kms:us-east-1:123456789012:key/1';
const allow = {Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secret};
const decrypt = {Effect: 'Allow', Action: 'kms:Decrypt', Resource: key};
const decrypting = JSON.stringify({
	Sid: 'DecryptDatadogApiKey',
	Effect: 'Allow',
	Action: ['kms:Decrypt'],
	Resource: [key],
});
const reading = JSON.stringify({
	Sid: 'ReadDatadogApiKey',
	Effect: 'Allow',
	Action: ['secretsmanager:GetSecretValue'],
	Resource: [secret],
});

type Found = Extract<ExecutionRole, {readonly kind: 'found'}>;

/** What the check finds of a role that was named, with these statements of its own. */
function found(
	statements: ReadonlyArray<Readonly<Record<string, string>>>,
	fields: Partial<Found> = {},
	scene: Scene = {},
) {
	const role: Found = {
		kind: 'found',
		name: 'mine',
		arn: 'arn:aws:iam::123456789012:role/mine',
		trust: taskTrust,
		managedPolicies: [executionPolicyArn('aws')],
		inlinePolicies: {one: {Statement: statements.slice(0, 1)}, more: {Statement: statements.slice(1)}},
		tags: {},
		...fields,
	};
	return checked({
		reads: [{kind: 'secret', resource: secret}],
		settings: {executionRole: 'mine'},
		observed: {executionRole: role},
		...scene,
	})
		.filter(({id}) => id === 'execution-role')
		.map(({verdict, finding, facts}) => (verdict === 'pass' ? verdict : {verdict, finding, facts}));
}

/** What it finds where no such role is there, or another of that name. */
function absent(namesake?: string) {
	const executionRole: ExecutionRole = {kind: 'absent', name: 'mine', ...(namesake !== undefined && {namesake})};
	return found([], {}, {observed: {executionRole}});
}

const lacking = {
	verdict: 'fail',
	finding: 'statement',
	facts: {actions: ['secretsmanager:GetSecretValue'], statements: [reading]},
};

const cases: ReadonlyArray<readonly [what: string, found: unknown, expected: unknown]> = [
	['it may read the key', found([allow]), ['pass']],
	[
		'it may, by a second policy and a pattern in capitals',
		found([decrypt, {...allow, Action: 'SecretsManager:Get*', Resource: '*'}]),
		['pass'],
	],
	['it is denied to', found([{...allow, Effect: 'Deny'}]), [lacking]],
	['it may do something else with the key', found([{...allow, Action: 'secretsmanager:DescribeSecret'}]), [lacking]],
	['it may read another secret', found([{...allow, Resource: `${secret}x`}]), [lacking]],
	['it may do nothing', found([]), [lacking]],
	[
		'another policy may well allow it',
		found([], {managedPolicies: [executionPolicyArn('aws'), 'arn:aws:iam::aws:policy/SecretsManagerReadWrite']}),
		[{verdict: 'warn', finding: 'unsure', facts: {policies: ['SecretsManagerReadWrite'], statements: [reading]}}],
	],
	[
		'ECS tasks may not assume it',
		found([allow], {trust: {}}),
		[{verdict: 'fail', finding: 'trust', facts: {statements: [JSON.stringify(taskTrust)]}}],
	],
	[
		'it may read the key and not decrypt it',
		found([allow], {}, {reads: [{kind: 'secret', resource: secret, kmsKey: key}]}),
		[{verdict: 'fail', finding: 'statement', facts: {actions: ['kms:Decrypt'], statements: [decrypting]}}],
	],
	['it may both', found([allow, decrypt], {}, {reads: [{kind: 'secret', resource: secret, kmsKey: key}]}), ['pass']],
	[
		'it was named with the path missing',
		absent('arn:aws:iam::123456789012:role/team/mine'),
		[{verdict: 'fail', finding: 'another', facts: {role: 'arn:aws:iam::123456789012:role/team/mine'}}],
	],
	['there is none of that name', absent(), [{verdict: 'fail', finding: 'absent', facts: {}}]],
	['the role is our own, which the plan repairs', found([], {}, {settings: {}}), []],
	['there is nothing to read', found([], {}, {reads: []}), []],
	['it was not looked for', found([], {}, {observed: {}}), []],
];

for (const [what, is, expected] of cases) {
	test(`the execution role: ${what}`, () => {
		deepEqual(is, expected);
	});
}
