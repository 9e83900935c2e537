import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import {isToken, joined, type Token} from '../template/token.ts';
import type {StackResource} from './resource-type.ts';

/** Properties with tokens in them, and the fields of the input that have no property. */
export type Properties = {readonly properties: JsonObject; readonly missing: readonly string[]};

/** What a field is called, by the fields that lead to it; nothing where there is no property for it. */
export type NameOf = (path: readonly string[]) => string | undefined;

/** A resource's properties, after the operation's input that makes one. */
export function propertiesOf({kind, input, grants}: StackResource, nameOf: NameOf = propertyName): Properties {
	switch (kind) {
		// Their operations' inputs have the properties' names already.
		case 'secret':
		case 'role-policy': {
			return {properties: input, missing: []};
		}

		case 'role': {
			return {properties: {...input, ...(grants && granted(grants))}, missing: []};
		}

		case 'task-definition':
		case 'service':
		case 'daemon-task-definition':
		case 'daemon': {
			const missing: string[] = [];
			const onMissing = (field: string) => {
				missing.push(field);
			};

			const properties = named(settable(input), [], {nameOf, onMissing});
			return {properties, missing: [...new Set(missing)]};
		}
	}
}

function granted({managed, own}: NonNullable<StackResource['grants']>): JsonObject {
	const policies = Object.entries(own).map(([PolicyName, PolicyDocument]) => ({PolicyName, PolicyDocument}));
	return {
		...(managed.length > 0 && {ManagedPolicyArns: managed.map(arn => ofAnyPartition(arn))}),
		...(policies.length > 0 && {Policies: policies}),
	};
}

/** Policies of AWS are in each partition under the same path. */
function ofAnyPartition(arn: string): string | Token {
	const rest = /^arn:[^:]+(?<rest>:iam::aws:policy\/.+)$/v.exec(arn)?.groups?.rest;
	return rest === undefined ? arn : joined('arn:', {$token: 'partition'}, rest);
}

/** Without what a stack must not be given, and what stands for nothing. */
function settable(input: JsonObject): JsonObject {
	return Object.fromEntries(
		Object.entries(input).filter(
			([field, value]) =>
				value !== undefined &&
				// The scheduler counts the tasks of a DAEMON service (AWS::ECS::Service, "DesiredCount").
				!(field === 'desiredCount' && input.schedulingStrategy === 'DAEMON') &&
				// What it is without; a service takes only the two others.
				!(field === 'propagateTags' && value === 'NONE'),
		),
	);
}

/**
Properties that aren't the field's name with a capital. By the end of the path that leads to a field; from
`@aws-cdk/aws-service-spec` beside the API's own model.
*/
const exceptions: Readonly<Record<string, string>> = {
	'volumes.efsVolumeConfiguration': 'EFSVolumeConfiguration',
	'efsVolumeConfiguration.fileSystemId': 'FilesystemId',
	'authorizationConfig.iam': 'IAM',
	'volumes.s3filesVolumeConfiguration': 'S3FilesVolumeConfiguration',
	'volumes.fsxWindowsFileServerVolumeConfiguration': 'FSxWindowsFileServerVolumeConfiguration',
	'proxyConfiguration.properties': 'ProxyConfigurationProperties',
	placementStrategy: 'PlacementStrategies',
};

/** Fields without a property. */
export const withoutProperty: ReadonlySet<string> = new Set([
	'resourceRequirements.sharingStrategy',
	'serviceConnectConfiguration.containerConfigurations',
	'vpcLatticeConfigurations.advancedConfiguration',
	'gatewayConnectors',
	'volumes.logDriverVolumeConfiguration',
]);

/** Fields whose keys are people's own. */
const maps: ReadonlySet<string> = new Set(['dockerLabels', 'options', 'driverOpts', 'labels', 'hookDetails']);

/** What a field is called in a template, by the fields that lead to it; nothing where there is no such property. */
export function propertyName(path: readonly string[]): string | undefined {
	const field = path.at(-1) ?? '';
	const end = path.slice(-2).join('.');
	return withoutProperty.has(end)
		? undefined
		: (exceptions[end] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`);
}

type Naming = {readonly nameOf: NameOf; readonly onMissing: (field: string) => void};

function named(value: JsonObject, path: readonly string[], naming: Naming): JsonObject {
	return Object.fromEntries(
		Object.entries(value).flatMap(([field, inner]) => {
			const within = [...path, field];
			const name = naming.nameOf(within);
			if (name === undefined) {
				naming.onMissing(within.join('.'));
				return [];
			}

			return [[name, maps.has(field) ? inner : namedValue(inner, within, naming)]];
		}),
	);
}

function namedValue(value: Json, path: readonly string[], naming: Naming): Json {
	if (isToken(value)) {
		return value.$token === 'when' ? {...value, item: named(value.item, path, naming)} : value;
	}

	if (isList(value)) {
		return value.map(item => namedValue(item, path, naming));
	}

	return isObject(value) ? named(value, path, naming) : value;
}
