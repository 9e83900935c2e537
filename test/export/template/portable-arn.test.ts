import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {sampleCluster} from '../../domain/sample.ts';
import {portableArn} from '../../../source/export/template/portable-arn.ts';
import {isToken, type Token} from '../../../source/export/template/token.ts';

const account = '123456789012';
const resource = {region: 'us-gov-west-1', cluster: sampleCluster({name: 'shop'})};
const around = {account, parameters: [{kind: 'cluster', name: 'cluster', value: 'shop'}] as const};

/** As `Fn::Sub` would have it. */
function shown(token: string | Token): string {
	return typeof token === 'string'
		? token
		: token.$token === 'join'
			? token.parts.map(part => shown(part)).join('')
			: `<${token.$token === 'parameter' ? token.name : token.$token}>`;
}

const own = `arn:aws-us-gov:ecs:us-gov-west-1:${account}`;
const cases: ReadonlyArray<readonly [arn: string, written: string | undefined]> = [
	[
		`${own}:capacity-provider/shop/managed`,
		'arn:<partition>:ecs:<region>:<account>:capacity-provider/<cluster>/managed',
	],
	[
		`${own}:capacity-provider/other/managed`,
		'arn:<partition>:ecs:<region>:<account>:capacity-provider/other/managed',
	],
	[`${own}:capacity-provider/shop`, 'arn:<partition>:ecs:<region>:<account>:capacity-provider/shop'],
	[`arn:aws-us-gov:iam::${account}:role/team/agent`, 'arn:<partition>:iam::<account>:role/team/agent'],
	['arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess', 'arn:<partition>:iam::aws:policy/ReadOnlyAccess'],
	['arn:aws-us-gov:kms:*:*:key/*', 'arn:<partition>:kms:*:*:key/*'],
	// What is of another place, or one thing, is meant.
	['arn:aws-us-gov:iam::210987654321:role/agent', undefined],
	[`arn:aws-us-gov:ecs:us-gov-east-1:${account}:capacity-provider/shop/managed`, undefined],
	[`arn:aws-us-gov:kms:us-gov-west-1:${account}:key/1`, undefined],
	[`arn:aws-us-gov:secretsmanager:us-gov-west-1:${account}:secret:dd`, undefined],
	['arn', undefined],
];

test('a policy names a parameter by its name in whichever account and region, and in the one of another region', () => {
	const name: Token = {$token: 'parameter', name: 'key'};
	const written = ['us-gov-west-1', 'us-gov-east-1'].map(region =>
		portableArn(
			{$token: 'join', parts: [`arn:aws-us-gov:ssm:${region}:${account}:parameter/`, name]},
			resource,
			around,
		),
	);
	deepEqual(
		written.map(one => (isToken(one) ? shown(one) : one)),
		[
			'arn:<partition>:ssm:<region>:<account>:parameter/<key>',
			'arn:<partition>:ssm:us-gov-east-1:<account>:parameter/<key>',
		],
	);
	equal(portableArn(name, resource, around), undefined);
});

test('an ARN of the same account, region and cluster follows where the code is applied', () => {
	deepEqual(
		cases.map(([arn]) => {
			const written = portableArn(arn, resource, around);
			return isToken(written) ? shown(written) : written;
		}),
		cases.map(([, written]) => written),
	);
});
