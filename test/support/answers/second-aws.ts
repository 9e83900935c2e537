import type {IncomingMessage} from 'node:http';
import type {TestContext} from 'node:test';
import {startLocalServer} from './local-server.ts';

/** What an operation answers: a body of JSON or of XML, and a status where it is not 200. */
export type Answer = {readonly status?: number; readonly json?: unknown; readonly xml?: string};

export type Answers = Readonly<Record<string, Answer>>;

const account = '210987654321';

/** An error as the query protocol of IAM and STS has it. */
export function queryError(status: number, code: string, message: string): Answer {
	return {
		status,
		xml: [
			'<ErrorResponse>',
			`<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`,
			'<RequestId>r-1</RequestId>',
			'</ErrorResponse>',
		].join(''),
	};
}

/** A reply of EC2 whose list is empty. */
function nothingInEc2(operation: string, list: string): Answer {
	return {
		xml: [
			`<${operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">`,
			`<requestId>r-1</requestId><${list}/>`,
			`</${operation}Response>`,
		].join(''),
	};
}

/**
An account with nothing in it, each answer written by hand from the API references of STS, IAM, EC2, ECS, Secrets
Manager and Systems Manager.
*/
export const emptyAccount: Answers = {
	GetCallerIdentity: {
		xml: [
			'<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>',
			`<Arn>arn:aws:iam::${account}:user/ops</Arn>`,
			'<UserId>AIDAQ3EGRIUK5HEXAMPLE</UserId>',
			`<Account>${account}</Account>`,
			'</GetCallerIdentityResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>',
			'</GetCallerIdentityResponse>',
		].join(''),
	},
	ListAccountAliases: {
		xml: [
			'<ListAccountAliasesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListAccountAliasesResult>',
			'<IsTruncated>false</IsTruncated>',
			'<AccountAliases><member>second</member></AccountAliases>',
			'</ListAccountAliasesResult></ListAccountAliasesResponse>',
		].join(''),
	},
	GetRole: queryError(404, 'NoSuchEntity', 'The role with name DatadogAgentEcsExecution cannot be found.'),
	ListAttachedRolePolicies: queryError(
		404,
		'NoSuchEntity',
		'The role with name DatadogAgentEcsExecution cannot be found.',
	),
	ListRolePolicies: queryError(404, 'NoSuchEntity', 'The role with name DatadogAgentEcsExecution cannot be found.'),
	SimulatePrincipalPolicy: queryError(
		403,
		'AccessDenied',
		`User: arn:aws:iam::${account}:user/ops is not authorized to perform: iam:SimulatePrincipalPolicy ` +
			`on resource: arn:aws:iam::${account}:user/ops`,
	),
	DescribeInstances: nothingInEc2('DescribeInstances', 'reservationSet'),
	DescribeInstanceImageMetadata: nothingInEc2('DescribeInstanceImageMetadata', 'instanceImageMetadataSet'),
	DescribeSecurityGroups: nothingInEc2('DescribeSecurityGroups', 'securityGroupInfo'),
	ListClusters: {json: {clusterArns: []}},
	ListServices: {json: {serviceArns: []}},
	ListTasks: {json: {taskArns: []}},
	ListTaskDefinitions: {json: {taskDefinitionArns: []}},
	DescribeServices: {
		json: {
			services: [],
			failures: [{arn: `arn:aws:ecs:us-east-1:${account}:service/only/datadog-agent`, reason: 'MISSING'}],
		},
	},
	DescribeCapacityProviders: {json: {capacityProviders: [], failures: []}},
	ListSecrets: {json: {SecretList: []}},
	DescribeParameters: {json: {Parameters: []}},
};

const cluster = `arn:aws:ecs:us-east-1:${account}:cluster/only`;
const instance = `arn:aws:ecs:us-east-1:${account}:container-instance/only/0123456789abcdef0123456789abcdef`;
const capabilities = [
	'com.amazonaws.ecs.capability.docker-remote-api.1.18',
	'com.amazonaws.ecs.capability.docker-remote-api.1.24',
	'com.amazonaws.ecs.capability.docker-remote-api.1.29',
	'ecs.capability.execution-role-ecr-pull',
	'ecs.capability.container-health-check',
	'ecs.capability.secrets.asm.environment-variables',
];
const resources = (memory: number, ports: readonly string[]) => [
	{name: 'CPU', type: 'INTEGER', integerValue: 2048},
	{name: 'MEMORY', type: 'INTEGER', integerValue: memory},
	{name: 'PORTS', type: 'STRINGSET', stringSetValue: ports},
	{name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: []},
];

/** The same account with one cluster of one instance of Amazon Linux. */
export const oneInstance: Answers = {
	...emptyAccount,
	ListClusters: {json: {clusterArns: [cluster]}},
	DescribeClusters: {
		json: {
			failures: [],
			clusters: [
				{
					clusterArn: cluster,
					clusterName: 'only',
					status: 'ACTIVE',
					registeredContainerInstancesCount: 1,
					runningTasksCount: 0,
					pendingTasksCount: 0,
					activeServicesCount: 0,
					statistics: [],
					tags: [],
					settings: [],
					capacityProviders: [],
					defaultCapacityProviderStrategy: [],
				},
			],
		},
	},
	ListContainerInstances: {json: {containerInstanceArns: [instance]}},
	DescribeContainerInstances: {
		json: {
			failures: [],
			containerInstances: [
				{
					containerInstanceArn: instance,
					ec2InstanceId: 'i-0123456789abcdef0',
					status: 'ACTIVE',
					agentConnected: true,
					runningTasksCount: 0,
					pendingTasksCount: 0,
					version: 4,
					versionInfo: {agentVersion: '1.98.0', agentHash: '0000000', dockerVersion: 'DockerVersion: 25.0.8'},
					registeredResources: resources(3900, ['22', '2375', '2376', '51678', '51679']),
					remainingResources: resources(3900, ['22', '2375', '2376', '51678', '51679']),
					attributes: [
						...capabilities.map(name => ({name})),
						{name: 'ecs.os-type', value: 'linux'},
						{name: 'ecs.os-family', value: 'LINUX'},
						{name: 'ecs.cpu-architecture', value: 'x86_64'},
						{name: 'ecs.instance-type', value: 't3.medium'},
						{name: 'ecs.availability-zone', value: 'us-east-1a'},
					],
					registeredAt: 1_760_000_000.25,
					attachments: [],
					tags: [],
				},
			],
		},
	},
};

export type SecondAws = {
	readonly url: string;
	/** `service region operation`, as signed. */
	readonly calls: string[];
	/** Operations that nobody wrote an answer for. */
	readonly unanswered: string[];
};

/**
Another AWS than the simulator, which shares no line with it: it looks up answers. Datadog's validation is at the same
address.
*/
export async function startSecondAws(answers: Answers, t: TestContext): Promise<SecondAws> {
	const calls: string[] = [];
	const unanswered: string[] = [];
	async function respond(request: IncomingMessage): Promise<Answer> {
		const body = await textOf(request);
		if (request.url === '/api/v1/validate') {
			return {json: {valid: true}};
		}

		const operation =
			request.headers['x-amz-target']?.toString().split('.').at(-1) ??
			new URLSearchParams(body).get('Action') ??
			'';
		const {region, service} =
			/Credential=[^\/]+\/\d{8}\/(?<region>[^\/]+)\/(?<service>[^\/]+)\/aws4_request/v.exec(
				request.headers.authorization ?? '',
			)?.groups ?? {};
		calls.push(`${service} ${region} ${operation}`);
		const answer = answers[operation];
		if (answer) {
			return answer;
		}

		unanswered.push(operation);
		return {status: 400, json: {__type: 'UnknownOperationException'}};
	}

	const host = await startLocalServer((request, response) => {
		void respond(request).then(({status = 200, json, xml}) => {
			response.writeHead(status, {
				'content-type': xml === undefined ? 'application/x-amz-json-1.1' : 'text/xml',
				date: new Date().toUTCString(),
			});
			response.end(xml ?? JSON.stringify(json));
		});
	}, t);
	return {calls, unanswered, url: `http://${host}`};
}

async function textOf(request: IncomingMessage): Promise<string> {
	request.setEncoding('utf8');
	const parts: string[] = [];
	for await (const part of request) {
		parts.push(String(part));
	}

	return parts.join('');
}
