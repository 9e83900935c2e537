import {test} from 'node:test';
import {equal, ok} from 'node:assert/strict';
import {awsSchemas} from '../../../.ci/patches/aws-schemas.ts';
import {loadPatched} from './load-patched.ts';

for (const client of ['ec2', 'ecr', 'ecs', 'iam', 'secrets-manager', 'ssm', 'sts']) {
	test(`the schemas of client-${client} with keys in place are the schemas without`, async t => {
		const code = `export * from "@aws-sdk/client-${client}/dist-es/schemas/schemas_0.js";`;
		const [patched, original] = await Promise.all([loadPatched(t, code, [awsSchemas]), loadPatched(t, code, [])]);
		ok(original.size > 10);
		equal(written(patched), written(original));
	});
}

// Members of a schema are functions that return other schemas, all of which are exported as well.
function written(schemas: ReadonlyMap<string, unknown>): string {
	return JSON.stringify(
		[...schemas],
		(_key, value: unknown) => (typeof value === 'function' ? String(value) : value),
		'\t',
	);
}
