import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import {propertiesOf, propertyName, type Properties} from '../cloudformation/properties.ts';
import type {StackResource} from '../cloudformation/resource-type.ts';

/** A resource's properties as the props of its L1 construct. */
export function cdkProperties(resource: StackResource): Properties {
	switch (resource.kind) {
		case 'task-definition':
		case 'service':
		case 'daemon-task-definition':
		case 'daemon': {
			return propertiesOf(resource, path => {
				const name = propertyName(path);
				return name === undefined ? undefined : cdkName(name);
			});
		}

		case 'secret':
		case 'role':
		case 'role-policy': {
			const {properties, missing} = propertiesOf(resource);
			return {properties: lowered(properties), missing};
		}
	}
}

/** Names that aren't the property's with a small first letter (`aws-cdk-lib`, `*.generated.d.ts`). */
const exceptions: Readonly<Record<string, string>> = {
	EFSVolumeConfiguration: 'efsVolumeConfiguration',
	IAM: 'iam',
	EnableECSManagedTags: 'enableEcsManagedTags',
	ManagedEBSVolume: 'managedEbsVolume',
};

/** What the CDK calls a property. */
export function cdkName(property: string): string {
	return exceptions[property] ?? `${property.charAt(0).toLowerCase()}${property.slice(1)}`;
}

/** Policies are documents of IAM's, whose names stay. */
function lowered(value: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			cdkName(name),
			name.endsWith('Document') ? inner : loweredValue(inner),
		]),
	);
}

function loweredValue(value: Json): Json {
	return isList(value) ? value.map(item => (isObject(item) && !('$token' in item) ? lowered(item) : item)) : value;
}
