import type {JsonObject} from '../../domain/kit/json.ts';
import {textOf} from '../../domain/kit/shape.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import type {SlotTaking, StackSetMeaning} from '../../text/code/stack-set-words.ts';
import {parameterOf} from '../cloudformation/parameter-section.ts';
import type {FleetParameter} from './parameter.ts';
import type {Slot} from './slot.ts';

/**
The parameters of a slot; both may stay empty. What is a list comes as one text with commas, as an override too. An
account that joins by itself gets the defaults and no overrides (cloudformation-coverage-roadmap#1291): no cluster.
*/
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
export function fleetParameter(parameter: FleetParameter, words: CodeWords): JsonObject {
	const {kind, value, variable = '', isOpen} = parameter;
	const {stackSet} = words;
	const given = isOpen ? textOf(value) : undefined;
	if (isOwn(kind)) {
		return {
			Type: types[kind] ?? 'String',
			Description: stackSet.parameters[kind],
			...(given !== undefined && {Default: given}),
			...limits[kind](given, stackSet.takes),
		};
	}

	switch (kind) {
		case 'api-key':
		case 'site':
		case 'env':
		case 'version': {
			return parameterOf({kind, ...(given !== undefined && {value: given})}, words);
		}

		case 'key-reference': {
			return {
				Type: 'String',
				Description: stackSet.parameters[kind],
				...constraint(keyForm(textOf(value) ?? ''), stackSet.takes),
			};
		}

		case 'variable':
		case 'hidden-variable': {
			const isHidden = kind === 'hidden-variable';
			return {Type: 'String', Description: stackSet.variable(variable), ...(isHidden && {NoEcho: true})};
		}
	}
}

/**
The role may read what the set's value is, in the form in which a policy names it: a place with another kind, or with
another form, would have Agents that never start. What chooses a key of a JSON secret stands where the ARN is used.
*/
function keyForm(arn: string): SlotTaking {
	return arn.includes(':ssm:') ? 'parameter-arn' : /-[\dA-Za-z]{6}$/v.test(arn) ? 'secret-arn' : 'secret-start';
}

/** Kinds that no other template has. */
type OwnKind = Exclude<StackSetMeaning, 'key-reference'>;

type Limits = (given: string | undefined, takes: Readonly<Record<SlotTaking, string>>) => JsonObject;

/** What each takes. */
const limits: Readonly<Record<OwnKind, Limits>> = {
	// A policy has a slash before a name without one: another form would be another parameter there.
	'key-name': (given, takes) => constraint(given?.startsWith('/') === true ? 'key-path' : 'key-name', takes),
	'kms-key': (given, takes) => constraint('kms-key', takes),
	'key-version': () => ({AllowedPattern: '^[1-9][0-9]*$'}),
	'execution-role': (given, takes) => constraint('role', takes),
	'task-role': (given, takes) => constraint('role', takes),
	repository: () => ({MinLength: 1}),
	image: () => ({MinLength: 1}),
	subnets: (given, takes) => constraint('subnets', takes),
	'security-groups': (given, takes) => constraint('security-groups', takes),
	healthy: () => ({MinValue: 0, MaxValue: 100}),
};

/** Where it isn't `String`. */
const types: Readonly<Partial<Record<OwnKind, string>>> = {
	subnets: 'CommaDelimitedList',
	'security-groups': 'CommaDelimitedList',
	healthy: 'Number',
};

function isOwn(kind: FleetParameter['kind']): kind is OwnKind {
	return kind in limits;
}

function constraint(kind: SlotTaking, takes: Readonly<Record<SlotTaking, string>>): JsonObject {
	return {AllowedPattern: patterns[kind], ConstraintDescription: takes[kind]};
}

/** As regular expressions of Java and of JavaScript alike. Of a list each item is matched. */
const patterns: Readonly<Record<SlotTaking, string>> = {
	// CreateCluster, "clusterName"; empty where there is none.
	cluster: String.raw`^[A-Za-z0-9_\-]{0,255}$`,
	providers: String.raw`^(arn:[a-z0-9\-]+:ecs:[a-z0-9\-]+:[0-9]{12}:capacity-provider/.+)?$`,
	subnets: '^subnet-[a-z0-9]+$',
	'security-groups': '^sg-[a-z0-9]+$',
	'key-path': String.raw`^\/[A-Za-z0-9_.\-\/]+$`,
	'key-name': String.raw`^[A-Za-z0-9_.\-]+$`,
	// Secrets Manager adds a hyphen and six characters to a name.
	'secret-arn': String.raw`^arn:[a-z0-9\-]+:secretsmanager:[a-z0-9\-]+:[0-9]{12}:secret:[^:]+-[A-Za-z0-9]{6}$`,
	'secret-start': String.raw`^arn:[a-z0-9\-]+:secretsmanager:[a-z0-9\-]+:[0-9]{12}:secret:[^:]+$`,
	'parameter-arn': String.raw`^arn:[a-z0-9\-]+:ssm:[a-z0-9\-]+:[0-9]{12}:parameter/[^:]+$`,
	'kms-key': String.raw`^arn:[a-z0-9\-]+:kms:[a-z0-9\-]+:[0-9]{12}:key/.+$`,
	// CreateRole, "RoleName".
	role: String.raw`^[A-Za-z0-9_+=,.@\-]{1,64}$`,
};
