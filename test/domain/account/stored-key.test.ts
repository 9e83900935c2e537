import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {ownKeyIn} from '../../../source/domain/account/stored-key.ts';

const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-ecs-setup/datadog-api-key';
const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter';

const cases: ReadonlyArray<readonly [valueFrom: string, kind: string | undefined]> = [
	[`${secret}-a1B2c3`, 'secret'],
	[`${secret}-of-team-a1B2c3`, undefined],
	[`${secret}-a1B2c3:api_key::`, undefined],
	[`${parameter}/dd-ecs-setup/datadog-api-key`, 'parameter'],
	['/dd-ecs-setup/datadog-api-key', 'parameter'],
	[`${parameter}/team/dd-ecs-setup/datadog-api-key`, undefined],
	['/team/dd-ecs-setup/datadog-api-key', undefined],
];

for (const [valueFrom, kind] of cases) {
	test(`${valueFrom} is ${kind === undefined ? "somebody else's" : `our ${kind}`}`, () => {
		equal(ownKeyIn(valueFrom), kind);
	});
}
