import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import fc from 'fast-check';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import {cloudFormation} from '../../../source/export/cloudformation/cloudformation.ts';
import {propertyName} from '../../../source/export/cloudformation/properties.ts';
import {identifierOf, resourceTypes} from '../../../source/export/cloudformation/resource-type.ts';
import {writing} from '../code/writing.ts';
import {anyKey, anyWanted, planOf} from '../code/any-plan.ts';
import {apiPaths} from '../code/api-names.ts';
import {readTemplate} from '../code/read-template.ts';
import {arnOf, nameIn} from '../code/requests.ts';
import {resourceSchemas, type Schemas} from '../code/resource-schemas.ts';

// Read once, which takes a second or two.
const schemas: Schemas = await resourceSchemas();

test('whatever is chosen, each property is one that its resource has, of the right type', () => {
	const where = {account: '123456789012', region: 'us-east-1'};
	fc.assert(
		fc.property(anyWanted, wanted => {
			const code = codeOfPlan(planOf(wanted), []);
			const templates = cloudFormation(code, writing).filter(({name}) => name.endsWith('.yaml'));
			const faults = templates.flatMap(({text}) => {
				const {resources} = readTemplate(
					text,
					{...where, partition: 'aws', parameters: {ApiKey: anyKey}},
					(_, type, properties) => arnOf(type, nameIn(properties), where),
				);
				return [...resources.values()].flatMap(({type, properties}) => schemas.faults(type, properties));
			});
			deepEqual(faults, []);
		}),
		{numRuns: 40},
	);
});

for (const [type, ...never] of [
	['AWS::ECS::TaskDefinition', 'containerDefinitions.resourceRequirements.sharingStrategy'],
	[
		'AWS::ECS::Service',
		'clientToken',
		'serviceConnectConfiguration.containerConfigurations',
		'vpcLatticeConfigurations.advancedConfiguration',
		'gatewayConnectors',
	],
	['AWS::ECS::DaemonTaskDefinition', 'volumes.logDriverVolumeConfiguration'],
	['AWS::ECS::Daemon', 'clientToken'],
]) {
	test(`each field that the API takes for ${type} has its property, or is known to have none`, () => {
		const without = apiPaths(type ?? '').filter(path => !schemas.has(type ?? '', namesOf(path) ?? ['']));
		const known = new Set(without.map(path => path.join('.')));
		// What is inside one that has none has none either.
		deepEqual(
			[...known].filter(path => [...known].every(other => !path.startsWith(`${other}.`))),
			never,
		);
	});
}

test('a name is left out only where there is no property', () => {
	const wrong = ['AWS::ECS::TaskDefinition', 'AWS::ECS::Service', 'AWS::ECS::DaemonTaskDefinition'].flatMap(type =>
		apiPaths(type).filter(
			path =>
				namesOf(path) === undefined &&
				schemas.has(
					type,
					path.map(field => plain(field)),
				),
		),
	);
	deepEqual(wrong, []);
});

test('a resource is imported by what its schema identifies it by', () => {
	const kinds = Object.keys(resourceTypes) as Array<keyof typeof resourceTypes>;
	const identified = kinds.map(kind => [
		resourceTypes[kind],
		Object.keys(identifierOf({kind, id: '', label: '', region: '', name: '', input: {}, reasons: {}})),
	]);
	deepEqual(
		identified,
		kinds.map(kind => [resourceTypes[kind], schemas.identifier(resourceTypes[kind])]),
	);
});

function namesOf(path: readonly string[]): readonly string[] | undefined {
	const names = path.map((_, index) => propertyName(path.slice(0, index + 1)));
	return names.every(name => name !== undefined) ? names : undefined;
}

function plain(field: string): string {
	return `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}
