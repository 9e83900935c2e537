import {readFileSync} from 'node:fs';
import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {cdkName} from '../../../source/export/cdk/cdk-properties.ts';
import {propertyName} from '../../../source/export/cloudformation/properties.ts';
import {apiPaths} from '../code/api-names.ts';

const declared = new Set(
	[
		...readFileSync('node_modules/aws-cdk-lib/aws-ecs/lib/ecs.generated.d.ts', 'utf8').matchAll(
			/readonly (?<name>\w+)\??:/gv,
		),
	].map(({groups}) => groups?.name),
);

test('each property has the name that the CDK gives it', () => {
	const paths = [
		'AWS::ECS::TaskDefinition',
		'AWS::ECS::Service',
		'AWS::ECS::DaemonTaskDefinition',
		'AWS::ECS::Daemon',
	].flatMap(type => apiPaths(type));
	const names = paths.flatMap(path => propertyName(path) ?? []).map(name => cdkName(name));
	const isTag = (name: string) => name === 'key' || name === 'value';
	// What has no property of its own has none in the CDK, and the token of a request is none of a thing.
	const without = new Set(['clientToken', 'advancedConfiguration', 'containerConfigurations']);
	deepEqual(
		[...new Set(names)].filter(name => !declared.has(name) && !isTag(name) && !without.has(name)),
		[],
	);
});
