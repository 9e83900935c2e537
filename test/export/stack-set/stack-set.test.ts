import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {KeyChoice} from '../../../source/domain/choices/choices.ts';
import {stackSetTemplate} from '../../../source/export/stack-set/stack-set.ts';
import {golden} from '../../support/golden.ts';
import {modelCode, type Slots} from '../../support/fixtures/model-plan.ts';
import {writing} from '../code/writing.ts';

const {words} = writing;
const secret: KeyChoice = {
	kind: 'secret',
	arn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:datadog-AbCdEf:key::',
};
const subnets = ['subnet-0123456789abcdef0', 'subnet-0fedcba9876543210'];
const sample = {Site: 'datadoghq.com', Env: '', AgentVersion: '7'};
const healthy = {MinimumHealthyPercent: '50'};

/** What is chosen, and what comes of it beside the template. */
const templates: ReadonlyArray<
	readonly [name: string, slots: Slots, wanted: Parameters<typeof modelCode>[1], parameters: Record<string, unknown>]
> = [
	['linux', {linux: 2}, {}, {ApiKey: {$ref: 'key'}, ApiKeyVersion: '1', ...sample, ...healthy}],
	[
		'mixed',
		{linux: 1, windows: 1, external: 1, 'managed-instances': 1},
		{features: ['core', 'apm', 'dogstatsd', 'logs']},
		{ApiKey: {$ref: 'key'}, ApiKeyVersion: '1', ...sample, ...healthy},
	],
	[
		'awsvpc',
		{linux: 1},
		{settings: {networkMode: 'awsvpc', subnets, securityGroups: ['sg-0123456789abcdef0'], env: 'prod'}},
		{
			ApiKey: {$ref: 'key'},
			ApiKeyVersion: '1',
			...sample,
			Env: 'prod',
			Subnets: subnets.join(','),
			SecurityGroups: 'sg-0123456789abcdef0',
			...healthy,
		},
	],
	[
		'parameter',
		{linux: 1},
		{key: {kind: 'parameter', name: '/datadog/key'}},
		{ApiKeyParameter: '/datadog/key', ...sample, ...healthy},
	],
	[
		'secret',
		{linux: 1},
		{key: secret},
		{ApiKeyArn: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:datadog-AbCdEf', ...sample, ...healthy},
	],
];

for (const [name, slots, wanted, parameters] of templates) {
	test(`the template of ${name}, and the values that a set is given with it`, () => {
		const made = stackSetTemplate(modelCode(slots, wanted), {answers: {site: 'datadoghq.com'}, words});
		equal(made.body, golden(`export/stack-set/${name}.yaml`, made.body));
		deepEqual(made.parameters, parameters);
		deepEqual(made.hidden, 'ApiKey' in parameters ? ['ApiKey'] : []);
	});
}

test('slots are told by platform, and what a slot is called depends on no other', () => {
	const slotsOf = (slots: Slots) => stackSetTemplate(modelCode(slots), {answers: {}, words}).slots;
	const one = slotsOf({'managed-instances': 1});
	deepEqual(one, [{platform: 'managed-instances', cluster: 'ClusterManaged1', providers: 'ProvidersManaged1'}]);
	deepEqual(slotsOf({'managed-instances': 2, linux: 1, 'amazon-linux-1': 1}), [
		{platform: 'linux', cluster: 'ClusterLinux1'},
		{platform: 'amazon-linux-1', cluster: 'ClusterAmazonLinuxOne1'},
		...one,
		{platform: 'managed-instances', cluster: 'ClusterManaged2', providers: 'ProvidersManaged2'},
	]);
});
