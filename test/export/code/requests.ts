import type {Change} from '../../../source/domain/plan/change.ts';
import {isReference} from '../../../source/domain/kit/reference.ts';
import {apiInput} from './api-names.ts';
import {anyKey} from './any-plan.ts';
import {fields, type Fields, type Stack, type StackResource} from './read-template.ts';

/** A request in the API's names: what makes one thing, or gives a role one policy. */
export type Request = {readonly region: string; readonly operation: string; readonly input: unknown};

type Where = {readonly account: string; readonly region: string};

/** What a thing's ARN will be: the six characters that Secrets Manager adds are always these. */
export function arnOf(type: string, name: string, {account, region}: Where): string {
	const at = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
	switch (type) {
		case 'AWS::SecretsManager::Secret': {
			return at('secretsmanager', `secret:${name}-AbCdEf`);
		}

		case 'AWS::IAM::Role': {
			return `arn:aws:iam::${account}:role${name}`;
		}

		case 'AWS::ECS::TaskDefinition': {
			return at('ecs', `task-definition/${name}:1`);
		}

		case 'AWS::ECS::DaemonTaskDefinition': {
			return at('ecs', `daemon-task-definition/${name}:1`);
		}

		default: {
			return at('ecs', `${type}/${name}`);
		}
	}
}

/** The name in a resource's ARN; a role's with its path. */
export function nameIn(properties: Fields): string {
	const {RoleName: role, Path = '/'} = properties;
	if (typeof role === 'string' && typeof Path === 'string') {
		return `${Path}${role}`;
	}

	const names = ['Name', 'Family', 'ServiceName', 'DaemonName'].map(field => properties[field]);
	return names.find(name => typeof name === 'string') ?? '';
}

/** What a stack makes, as the requests that would make the same. */
export function stackRequests({resources}: Stack, region: string): readonly Request[] {
	const all = [...resources.values()].flatMap(one => resourceRequests(one));
	return all.map(request => ({region, ...request}));
}

function resourceRequests({type, properties}: StackResource): ReadonlyArray<Omit<Request, 'region'>> {
	switch (type) {
		case 'AWS::SecretsManager::Secret': {
			return [{operation: 'create-secret', input: properties}];
		}

		case 'AWS::IAM::Role': {
			return roleRequests(properties);
		}

		case 'AWS::IAM::RolePolicy': {
			return [{operation: 'put-role-policy', input: properties}];
		}

		case 'AWS::ECS::TaskDefinition': {
			return [{operation: 'register-task-definition', input: apiInput(type, properties)}];
		}

		case 'AWS::ECS::DaemonTaskDefinition': {
			return [{operation: 'register-daemon-task-definition', input: apiInput(type, properties)}];
		}

		case 'AWS::ECS::Service': {
			return [{operation: 'create-service', input: apiInput(type, properties)}];
		}

		case 'AWS::ECS::Daemon': {
			return [{operation: 'create-daemon', input: apiInput(type, properties)}];
		}

		default: {
			throw new Error(`nobody expects ${type}`);
		}
	}
}

function roleRequests({
	ManagedPolicyArns: managed = [],
	Policies: own = [],
	...role
}: Fields): ReadonlyArray<Omit<Request, 'region'>> {
	const {RoleName} = role;
	return [
		{operation: 'create-role', input: role},
		...(managed as readonly string[]).map(PolicyArn => ({
			operation: 'attach-role-policy',
			input: {RoleName, PolicyArn},
		})),
		...(own as readonly Fields[]).map(policy => ({operation: 'put-role-policy', input: {RoleName, ...policy}})),
	];
}

const tokens: ReadonlySet<string> = new Set(['clientToken', 'ClientRequestToken']);

/**
A plan's requests as a stack can say them: references by what they will be, documents read, no tokens, a cluster by its
name where a service takes either, and the mark of ours as that of the tool.
*/
export function planRequests(changes: readonly Change[], account: string, tool: string): readonly Request[] {
	const arns = new Map(
		changes.map(({id, kind, region, request}) => {
			const {family, serviceName, daemonName, ...rest} = request;
			const name = nameIn({...rest, Family: family, ServiceName: serviceName, DaemonName: daemonName});
			return [id, arnOf(typeOf[kind] ?? kind, name, {account, region})] as const;
		}),
	);
	const told = (value: unknown, field = ''): unknown => {
		if (Array.isArray(value)) {
			return value.filter(item => item !== undefined).map(item => told(item));
		}

		if (typeof value !== 'object' || value === null) {
			return typeof value === 'string' && field.endsWith('Document') ? (JSON.parse(value) as unknown) : value;
		}

		const one = value as Parameters<typeof isReference>[0];
		if (isReference(one)) {
			return one.$ref === 'change' ? arns.get(one.change) : anyKey;
		}

		return marked(
			Object.fromEntries(
				Object.entries(value)
					.filter(([name, inner]) => !tokens.has(name) && inner !== undefined)
					.map(([name, inner]) => [name, told(inner, name)]),
			),
			tool,
		);
	};

	return changes.map(({kind, region, request}) => {
		const {cluster} = request;
		const input = fields(told(request));
		return {
			region,
			operation: kind,
			input: typeof cluster === 'string' ? {...input, cluster: cluster.split('/').at(-1)} : input,
		};
	});
}

const typeOf: Readonly<Record<string, string>> = {
	'create-secret': 'AWS::SecretsManager::Secret',
	'create-role': 'AWS::IAM::Role',
	'register-task-definition': 'AWS::ECS::TaskDefinition',
	'register-daemon-task-definition': 'AWS::ECS::DaemonTaskDefinition',
};

/** A tag says who keeps a thing. */
function marked(one: Fields, tool: string): Fields {
	if (one.key === 'dd-ecs-setup:managed') {
		return {key: 'dd-ecs-setup:exported', value: tool};
	}

	return one.Key === 'dd-ecs-setup:managed' ? {Key: 'dd-ecs-setup:exported', Value: tool} : one;
}
