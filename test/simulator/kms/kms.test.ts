import test from 'node:test';
import {deepEqual, match} from 'node:assert/strict';
import {serve} from '../query/serve.ts';

test("a key is described by id and ARN, Amazon's are there by themselves, and a missing one is not found", async t => {
	const {account, url} = await serve(t);
	const arn = 'arn:aws:kms:us-east-1:123456789012:key/k1';
	account.regions.get('us-east-1')?.keys.set('k1', {id: 'k1', arn, manager: 'CUSTOMER', state: 'Disabled'});
	const describe = async (id: string) => {
		const response = await fetch(url, {
			method: 'POST',
			headers: {
				'x-amz-target': 'TrentService.DescribeKey',
				authorization:
					'AWS4-HMAC-SHA256 Credential=AKIASIMULATEDUSER/20260901/us-east-1/kms/aws4_request, ' +
					'SignedHeaders=host, Signature=0',
			},
			body: JSON.stringify({KeyId: id}),
		});
		const reply: unknown = await response.json();
		return [response.status, reply];
	};

	const key = {
		KeyMetadata: {
			AWSAccountId: '123456789012',
			KeyId: 'k1',
			Arn: arn,
			Enabled: false,
			KeyManager: 'CUSTOMER',
			KeyState: 'Disabled',
			KeyUsage: 'ENCRYPT_DECRYPT',
			KeySpec: 'SYMMETRIC_DEFAULT',
			Origin: 'AWS_KMS',
		},
	};
	const [, amazons] = await describe('alias/aws/ssm');
	match(JSON.stringify(amazons), /"KeyManager":"AWS"/v);
	deepEqual(
		[await describe('k1'), await describe(arn), await describe('k2'), await describe('alias/none')],
		[
			[200, key],
			[200, key],
			[
				400,
				{
					__type: 'NotFoundException',
					message: "Key 'arn:aws:kms:us-east-1:123456789012:key/k2' does not exist",
				},
			],
			[
				400,
				{
					__type: 'NotFoundException',
					message: 'Alias arn:aws:kms:us-east-1:123456789012:alias/none is not found.',
				},
			],
		],
	);
});
