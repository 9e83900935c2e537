import type {Plan} from '../../../../source/domain/plan/plan.ts';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {isReference} from '../../../../source/domain/kit/reference.ts';
import {anyKey} from '../../code/any-plan.ts';
import type {Request} from './api-requests.ts';
import type {Fields} from './read-code.ts';

/** What a thing's ARN will be. Secrets Manager adds six characters that nobody knows before: they are always these. */
export function arnOf(type: string, body: Fields, region: string): string {
	const {name, family, path = '/'} = body;
	const at = (service: string, rest: string) => `arn:aws:${service}:${region}:123456789012:${rest}`;
	switch (type) {
		case 'aws_secretsmanager_secret': {
			return at('secretsmanager', `secret:${String(name)}-AbCdEf`);
		}

		case 'aws_ssm_parameter': {
			return at('ssm', `parameter/${String(name).replace(/^\//v, '')}`);
		}

		case 'aws_iam_role': {
			return `arn:aws:iam::123456789012:role${String(path)}${String(name)}`;
		}

		case 'aws_ecs_task_definition': {
			return at('ecs', `task-definition/${String(family)}:1`);
		}

		case 'aws_ecs_daemon_task_definition': {
			return at('ecs', `daemon-task-definition/${String(family)}:1`);
		}

		default: {
			throw new Error(`nobody refers to ${type}`);
		}
	}
}

const types: Readonly<Record<string, string>> = {
	'create-secret': 'aws_secretsmanager_secret',
	'put-parameter': 'aws_ssm_parameter',
	'create-role': 'aws_iam_role',
	'register-task-definition': 'aws_ecs_task_definition',
	'register-daemon-task-definition': 'aws_ecs_daemon_task_definition',
};

function arnAfter({kind, request, region}: Change): string {
	const type = types[kind];
	const {Name, RoleName, Path, family} = request;
	return type === undefined ? '' : arnOf(type, {name: Name ?? RoleName, path: Path, family}, region);
}

/** What a definition names by a parameter's bare name, by the ARN that it will have. */
function byArn(told: Fields, changes: readonly Change[]): Fields {
	const made = changes.filter(({kind}) => kind === 'put-parameter');
	const names = new Map(made.map(change => [change.request.Name, arnAfter(change)]));
	return JSON.parse(JSON.stringify(told), (key, value: string) =>
		key === 'valueFrom' ? (names.get(value) ?? value) : value,
	) as Fields;
}

/**
A plan's requests as Terraform is to send them, and exactly this is otherwise: no client tokens; references by what they
will be, the key's pattern in a policy too; a parameter of the same plan by its ARN; a cluster by its name; policies
read; the mark of ours as Terraform's; a secret's value by a request of its own; a maximum of 100 percent for a DAEMON
not said, and not what `unsaid` names.
*/
export function planRequests({changes}: Plan, unsaid: ReadonlySet<string>): readonly Request[] {
	const arns = new Map(changes.map(change => [change.id, arnAfter(change)]));
	return changes.flatMap(({kind, region, request}): readonly Request[] => {
		const told = byArn(plain(request, arns) as Fields, changes);
		const {SecretString, ...rest} = told;
		const input = Object.fromEntries(Object.entries(rest).filter(([name]) => !unsaid.has(name)));
		switch (kind) {
			case 'create-secret': {
				const SecretId = arnOf('aws_secretsmanager_secret', {name: told.Name}, region);
				return [
					{region, operation: kind, input},
					{region, operation: 'put-secret-value', input: {SecretId, SecretString}},
				];
			}

			case 'create-role':
			case 'put-role-policy':
			case 'attach-role-policy': {
				return [{region: 'global', operation: kind, input}];
			}

			case 'create-service': {
				const {deploymentConfiguration, ...service} = input;
				const {maximumPercent, ...deployment} = deploymentConfiguration as Fields;
				return [
					{
						region,
						operation: kind,
						input: {
							...service,
							cluster: String(service.cluster).split('/').at(-1),
							deploymentConfiguration: deployment,
						},
					},
				];
			}

			default: {
				return [{region, operation: kind, input}];
			}
		}
	});
}

const tokens: ReadonlySet<string> = new Set(['clientToken', 'ClientRequestToken']);

function plain(value: unknown, arns: ReadonlyMap<string, string>, field = ''): unknown {
	if (Array.isArray(value)) {
		return value.map(item => plain(item, arns));
	}

	if (typeof value === 'string') {
		return field.endsWith('Document') ? plain(JSON.parse(value), arns) : value.replace(/-\?{6}$/v, '-AbCdEf');
	}

	if (typeof value !== 'object' || value === null) {
		return value;
	}

	const one = value as Parameters<typeof isReference>[0];
	if (isReference(one)) {
		return one.$ref === 'change' ? arns.get(one.change) : anyKey;
	}

	const fields = Object.fromEntries(
		Object.entries(value)
			.filter(([name, inner]) => !tokens.has(name) && inner !== undefined)
			.map(([name, inner]) => [name, plain(inner, arns, name)]),
	);
	return fields.key === 'dd-ecs-setup:managed'
		? {key: 'dd-ecs-setup:exported', value: 'terraform'}
		: fields.Key === 'dd-ecs-setup:managed'
			? {Key: 'dd-ecs-setup:exported', Value: 'terraform'}
			: fields;
}
