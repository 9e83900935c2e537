import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import type {KeyChoice} from '../../../source/domain/choices/choices.ts';
import {cloudFormation} from '../../../source/export/cloudformation/cloudformation.ts';
import {sampleCluster, sampleInstance} from '../../domain/sample.ts';
import {planOf} from '../code/any-plan.ts';
import {fields, readTemplate} from '../code/read-template.ts';
import {arnOf, nameIn} from '../code/requests.ts';
import {writing} from '../code/writing.ts';

const place = {account: '123456789012', partition: 'aws-cn', region: 'us-east-1'};
const cluster = sampleCluster({
	arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/shop',
	name: 'shop',
	region: 'us-east-1',
	instances: [sampleInstance('i')],
});

/** What the Agent reads and what its role may read, in a stack that is given another key than the plan has. */
function given(key: KeyChoice, ApiKeyArn: string): unknown {
	const plan = planOf({clusters: [cluster], features: ['core'], site: 'datadoghq.com', key, settings: {}});
	const [template] = cloudFormation(codeOfPlan(plan, [cluster]), writing);
	const {resources} = readTemplate(template?.text ?? '', {...place, parameters: {ApiKeyArn}}, (_, type, properties) =>
		arnOf(type, nameIn(properties), place),
	);
	const [agent] = fields(resources.get('AgentDefinition')?.properties).ContainerDefinitions as readonly unknown[];
	const [policy] = fields(resources.get('ExecutionRole')?.properties).Policies as readonly unknown[];
	const [statement, decrypting] = fields(fields(policy).PolicyDocument).Statement as readonly unknown[];
	const {StringLike: context} = fields(fields(decrypting).Condition);
	const [secret] = fields(agent).Secrets as readonly unknown[];
	return [
		fields(secret).ValueFrom,
		fields(statement).Resource,
		fields(decrypting).Resource,
		Object.values(fields(context)).flat(),
	];
}

const secrets = 'arn:aws:secretsmanager:us-east-1:123456789012:secret';
const parameters = 'arn:aws-cn:ssm:us-east-1:123456789012:parameter';
const keys: ReadonlyArray<
	readonly [key: KeyChoice, other: string, read: readonly [valueFrom: string, resource: string]]
> = [
	[
		{kind: 'secret', arn: `${secrets}:datadog-AbCdEf`},
		`${secrets}:other-GhIjKl`,
		[`${secrets}:other-GhIjKl`, `${secrets}:other-GhIjKl`],
	],
	[
		{kind: 'secret', arn: `${secrets}:datadog-AbCdEf:key::`},
		`${secrets}:other-GhIjKl`,
		[`${secrets}:other-GhIjKl:key::`, `${secrets}:other-GhIjKl`],
	],
	[{kind: 'secret', arn: `${secrets}:datadog`}, `${secrets}:other`, [`${secrets}:other`, `${secrets}:other-??????`]],
	[{kind: 'parameter', name: '/datadog/key'}, '/other', ['/other', `${parameters}/other`]],
	[{kind: 'parameter', name: 'datadog'}, 'other', ['other', `${parameters}/other`]],
];

test('whoever gives a stack another key lets its role read that, and no other', () => {
	deepEqual(
		keys.map(([key, other]) => given(key, other)),
		// Nobody saw by which key of KMS it is encrypted: it may decrypt what it may read.
		keys.map(([_key, _other, [valueFrom, resource]]) => [
			valueFrom,
			[resource],
			['arn:aws-cn:kms:*:*:key/*'],
			[resource],
		]),
	);
});
