import type {Fields, Made} from './read-code.ts';

/** A request of the API that makes one thing, or gives a role one policy. */
export type Request = {readonly region: string; readonly operation: string; readonly input: Fields};

/**
What the AWS provider sends for a resource, as its pages and its source have it: names in the API's spelling, blocks as
objects, tags as pairs. Written apart from what writes the code, so that both can't be wrong in the same way.
*/
export function requestOf({type, body}: Made): Request | undefined {
	const {region: place, depends_on: order, ...rest} = body;
	const region = String(place);
	switch (type) {
		case 'aws_secretsmanager_secret': {
			const {name, description, kms_key_id: KmsKeyId, tags} = rest;
			return {
				region,
				operation: 'create-secret',
				input: known({Name: name, Description: description, KmsKeyId, Tags: capitals(tags)}),
			};
		}

		// Makes no second request of ours: its value is the secret's.
		case 'aws_secretsmanager_secret_version': {
			return {
				region,
				operation: 'put-secret-value',
				input: known({SecretId: rest.secret_id, SecretString: rest.secret_string_wo}),
			};
		}

		case 'aws_ssm_parameter': {
			const {name, description, type: kind, value_wo: Value, tags} = rest;
			return {
				region,
				operation: 'put-parameter',
				input: known({Name: name, Description: description, Type: kind, Value, Tags: capitals(tags)}),
			};
		}

		case 'aws_iam_role': {
			const {name, path, description, permissions_boundary: boundary, assume_role_policy: trust, tags} = rest;
			const input = {
				RoleName: name,
				Path: path,
				Description: description,
				PermissionsBoundary: boundary,
				AssumeRolePolicyDocument: document(trust),
				Tags: capitals(tags),
			};
			return {region: 'global', operation: 'create-role', input: known(input)};
		}

		case 'aws_iam_role_policy': {
			const input = {RoleName: rest.role, PolicyName: rest.name, PolicyDocument: document(rest.policy)};
			return {region: 'global', operation: 'put-role-policy', input};
		}

		case 'aws_iam_role_policy_attachment': {
			return {
				region: 'global',
				operation: 'attach-role-policy',
				input: {RoleName: rest.role, PolicyArn: rest.policy_arn},
			};
		}

		case 'aws_ecs_task_definition': {
			const {container_definitions: containers, volume, skip_destroy: kept, tags, ...plain} = rest;
			const input = {
				...camelled(plain),
				containerDefinitions: document(containers),
				volumes: volumes(volume),
				tags: pairs(tags),
			};
			return {region, operation: 'register-task-definition', input: known(input)};
		}

		case 'aws_ecs_daemon_task_definition': {
			return {region, operation: 'register-daemon-task-definition', input: daemonDefinition(rest)};
		}

		case 'aws_ecs_service': {
			return {region, operation: 'create-service', input: service(rest)};
		}

		case 'aws_ecs_daemon': {
			const {
				name,
				deployment_configuration: deployment,
				tags,
				enable_ecs_managed_tags: managedTags,
				...plain
			} = rest;
			const input = {
				...camelled(plain),
				daemonName: name,
				enableECSManagedTags: managedTags,
				deploymentConfiguration: only(deployment),
				tags: pairs(tags),
			};
			return {region, operation: 'create-daemon', input: known(input)};
		}

		default: {
			throw new Error(`nobody expects ${type}`);
		}
	}
}

/** Of a DAEMON neither a maximum nor a minimum of 100 is sent (internal/service/ecs/service.go). */
function service(rest: Fields): Fields {
	const {
		name,
		deployment_minimum_healthy_percent: minimum,
		network_configuration: network,
		wait_for_steady_state: waits,
		enable_ecs_managed_tags: managedTags,
		tags,
		...plain
	} = rest;
	const awsvpc = only(network);
	return known({
		...camelled(plain),
		serviceName: name,
		enableECSManagedTags: managedTags,
		...(minimum !== undefined && minimum !== 100 && {deploymentConfiguration: {minimumHealthyPercent: minimum}}),
		...(awsvpc && {
			networkConfiguration: {
				awsvpcConfiguration: {
					...awsvpc,
					...('assignPublicIp' in awsvpc && {
						assignPublicIp: awsvpc.assignPublicIp === true ? 'ENABLED' : 'DISABLED',
					}),
				},
			},
		}),
		tags: pairs(tags),
	});
}

const plurals: Readonly<Record<string, string>> = {
	secret: 'secrets',
	mountPoint: 'mountPoints',
	environmentFile: 'environmentFiles',
	ulimit: 'ulimits',
	systemControl: 'systemControls',
};

const single: ReadonlySet<string> = new Set([
	'healthCheck',
	'linuxParameters',
	'logConfiguration',
	'restartPolicy',
	'capabilities',
]);

function daemonDefinition({container_definition: containers, volume, tags, ...plain}: Fields): Fields {
	return known({
		...camelled(plain),
		containerDefinitions: (containers as readonly Fields[]).map(one => container(camelled(one))),
		volumes: volumes(volume),
		tags: pairs(tags),
	});
}

function container(one: Fields): Fields {
	return Object.fromEntries(
		Object.entries(one).map(([name, value]) => {
			const inner = single.has(name) ? container(only(value) ?? {}) : value;
			return [plurals[name] ?? name, inner];
		}),
	);
}

/** `execution_role_arn` and all that is below it. */
function camelled(value: Fields): Fields {
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			name.replaceAll(/_(?<letter>[a-z])/gv, (_, letter: string) => letter.toUpperCase()),
			Array.isArray(inner) ? inner.map((item: unknown) => (isFields(item) ? camelled(item) : item)) : inner,
		]),
	);
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The only one of a list of blocks. */
function only(blocks: unknown): Fields | undefined {
	const [one] = (blocks ?? []) as readonly Fields[];
	return one && camelled(one);
}

function document(text: unknown): unknown {
	return JSON.parse(String(text)) as unknown;
}

function volumes(blocks: unknown): unknown {
	return (blocks as readonly Fields[] | undefined)?.map(
		({name, host_path: sourcePath, docker_volume_configuration: docker}) =>
			known({
				name,
				host: sourcePath === undefined ? undefined : {sourcePath},
				dockerVolumeConfiguration: only(docker),
			}),
	);
}

function pairs(tags: unknown): unknown {
	return tags === undefined ? undefined : Object.entries(tags as Fields).map(([key, value]) => ({key, value}));
}

function capitals(tags: unknown): unknown {
	return tags === undefined ? undefined : Object.entries(tags as Fields).map(([Key, Value]) => ({Key, Value}));
}

function known(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
