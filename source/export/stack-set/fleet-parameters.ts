import type {JsonObject} from '../../domain/kit/json.ts';
import {textOf} from '../../domain/kit/shape.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import type {SlotTaking} from '../../text/code/stack-set-words.ts';
import {parameterOf} from '../cloudformation/parameter-section.ts';
import type {FleetParameter} from './parameter.ts';
import type {Slot} from './slot.ts';

/** The parameters of a slot; both may stay empty. */
export function slotParameters({platform, cluster, providers}: Slot, {stackSet}: CodeWords): JsonObject {
	return {
		[cluster]: {
			Type: 'String',
			Description: stackSet.cluster(platform),
			Default: '',
			...constraint('cluster', stackSet.takes),
		},
		...(providers !== undefined && {
			[providers]: {
				Type: 'CommaDelimitedList',
				Description: stackSet.providers,
				Default: '',
				...constraint('providers', stackSet.takes),
			},
		}),
	};
}

/** A parameter of the whole set. What is of an account stands in no template: the set is given its value. */
export function fleetParameter({kind, value, variable, isOpen}: FleetParameter, words: CodeWords): JsonObject {
	const {stackSet} = words;
	const given = isOpen ? textOf(value) : undefined;
	const ofItsOwn = given === undefined ? {} : {Default: given};
	switch (kind) {
		case 'api-key':
		case 'key-reference':
		case 'site':
		case 'env':
		case 'version': {
			return parameterOf({kind, ...(given !== undefined && {value: given})}, words);
		}

		case 'healthy': {
			return {Type: 'Number', Description: stackSet.parameters[kind], ...ofItsOwn, MinValue: 0, MaxValue: 100};
		}

		case 'subnets':
		case 'security-groups': {
			return {
				Type: 'CommaDelimitedList',
				Description: stackSet.parameters[kind],
				...constraint(kind, stackSet.takes),
			};
		}

		case 'key-name': {
			return {
				Type: 'String',
				Description: stackSet.parameters[kind],
				...ofItsOwn,
				// A policy has a slash before a name without one: another form would be another parameter there.
				AllowedPattern: given?.startsWith('/') === true ? patterns['key-path'] : patterns['key-name'],
				ConstraintDescription: stackSet.takes[given?.startsWith('/') === true ? 'key-path' : 'key-name'],
			};
		}

		case 'kms-key':
		case 'execution-role':
		case 'task-role': {
			return {
				Type: 'String',
				Description: stackSet.parameters[kind],
				...ofItsOwn,
				...constraint(kind === 'kms-key' ? kind : 'role', stackSet.takes),
			};
		}

		case 'repository':
		case 'image': {
			return {Type: 'String', Description: stackSet.parameters[kind], MinLength: 1};
		}

		case 'variable':
		case 'hidden-variable': {
			return {
				Type: 'String',
				Description: stackSet.variable(variable ?? ''),
				...(kind === 'hidden-variable' && {NoEcho: true}),
			};
		}
	}
}

function constraint(kind: SlotTaking, takes: Readonly<Record<SlotTaking, string>>): JsonObject {
	return {AllowedPattern: patterns[kind], ConstraintDescription: takes[kind]};
}

/** As regular expressions of Java and of JavaScript alike. Of a list each item is matched. */
const patterns: Readonly<Record<SlotTaking, string>> = {
	// CreateCluster, "clusterName"; empty where there is none.
	cluster: String.raw`^[A-Za-z0-9_\-]{0,255}$`,
	providers: String.raw`^(arn:[a-z0-9\-]+:ecs:[a-z0-9\-]+:[0-9]{12}:capacity-provider/.+)?$`,
	subnets: String.raw`^subnet-[a-z0-9]+$`,
	'security-groups': String.raw`^sg-[a-z0-9]+$`,
	'key-path': String.raw`^/[A-Za-z0-9_.\-/]+$`,
	'key-name': String.raw`^[A-Za-z0-9_.\-]+$`,
	'kms-key': String.raw`^arn:[a-z0-9\-]+:kms:[a-z0-9\-]+:[0-9]{12}:key/.+$`,
	// CreateRole, "RoleName".
	role: String.raw`^[A-Za-z0-9_+=,.@\-]{1,64}$`,
};
