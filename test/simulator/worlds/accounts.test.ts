import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {STS} from '@aws-sdk/client-sts';
import {refusal} from '../query/serve.ts';
import {simulated} from '../../support/simulated.ts';

const member = (id: string) => ({RoleArn: `arn:aws:iam::${id}:role/DatadogSetup`, RoleSessionName: 'test'});

test('a role of another account that trusts the caller gives keys of that account', async t => {
	const {connection} = await simulated('accounts', t);
	const {Credentials: keys} = await new STS(connection).assumeRole(member('111122223333'));
	const credentials = {
		accessKeyId: keys?.AccessKeyId ?? '',
		secretAccessKey: keys?.SecretAccessKey ?? '',
		sessionToken: keys?.SessionToken ?? '',
	};
	const {Account} = await new STS({...connection, credentials}).getCallerIdentity();
	const {clusterArns = []} = await new ECS({...connection, credentials}).listClusters();
	deepEqual(
		[Account, ...clusterArns],
		[
			'111122223333',
			'arn:aws:ecs:us-east-1:111122223333:cluster/web-prod',
			'arn:aws:ecs:us-east-1:111122223333:cluster/web-staging',
		],
	);
});

for (const [what, id] of [
	['does not trust the caller', '777788889999'],
	['is of an account that nobody knows', '999999999999'],
] as const) {
	test(`a role that ${what} is refused in the same words`, async t => {
		const {connection, account} = await simulated('accounts', t);
		deepEqual(await refusal(new STS(connection).assumeRole(member(id))), [
			'AccessDenied',
			403,
			`User: arn:aws:sts::${account.id}:assumed-role/prod-admin/maria is not authorized to perform: ` +
				`sts:AssumeRole on resource: arn:aws:iam::${id}:role/DatadogSetup`,
		]);
	});
}
