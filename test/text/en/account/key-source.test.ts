import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {keySource} from '../../../../source/text/en/account/key-source.ts';

const account = 'us-east-1:123456789012';

test('a secret is told by the name that a person gave it', () => {
	const references = [
		`arn:aws:secretsmanager:${account}:secret:datadog/api-key-dEm0Ky`,
		`arn:aws:secretsmanager:${account}:secret:datadog/api-key-dEm0Ky:key::`,
		`arn:aws:secretsmanager:${account}:secret:datadog/api-key`,
		`arn:aws:secretsmanager:${account}:secret:datadog-secret`,
		`arn:aws:ssm:${account}:parameter/datadog/api-secret`,
	];
	deepEqual(
		references.map(reference => keySource({kind: 'kept', reference}).label),
		[
			'Leave it in datadog/api-key',
			'Leave it in datadog/api-key:key::',
			'Leave it in datadog/api-key',
			'Leave it in datadog-secret',
			'Leave it in /datadog/api-secret',
		],
	);
});
