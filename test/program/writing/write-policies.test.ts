import {deepEqual} from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {policiesOf} from '../../../source/domain/plan/permissions/policies-of.ts';
import {writePolicies} from '../../../source/program/writing/write-policies.ts';
import {taskTrust} from '../../../source/domain/iam/policy.ts';

const statement = {Effect: 'Allow', Action: ['ecs:CreateService'], Resource: ['*']};
const failed = {verdict: 'fail', subject: 'maria'} as const;

const policies = policiesOf([
	{...failed, id: 'permissions', finding: 'denied', facts: {statements: [JSON.stringify(statement)]}},
	{...failed, id: 'execution-role', finding: 'trust', facts: {statements: [JSON.stringify(taskTrust)]}},
	{...failed, id: 'host-ports', finding: 'taken', facts: {}},
]);

test('policies are written as IAM takes them, over nothing that is there', async () => {
	const folder = await mkdtemp(path.join(tmpdir(), 'policies-'));
	try {
		const names = [
			...(await writePolicies(policies, folder)),
			...(await writePolicies(policies.slice(0, 1), folder)),
		];
		const texts = await Promise.all(names.map(async name => readFile(path.join(folder, name), 'utf8')));
		const operator = {Version: '2012-10-17', Statement: [statement]};
		deepEqual(
			names.map((name, index) => [name, JSON.parse(texts[index] ?? '') as unknown]),
			[
				['dd-ecs-setup-permissions.json', operator],
				['dd-ecs-setup-execution-role.json', taskTrust],
				['dd-ecs-setup-permissions-2.json', operator],
			],
		);
	} finally {
		await rm(folder, {recursive: true});
	}
});
