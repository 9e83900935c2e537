import {
	type CloudFormationClient,
	DescribeStackSetCommand,
	ListStackInstancesCommand,
	ListStackSetOperationsCommand,
	type Parameter,
	type StackSet as Described,
} from '@aws-sdk/client-cloudformation';
import {isUnderWay, type StackSet, type StackSetOperation} from '../../domain/fleet/stack-set.ts';
import type {Connection} from '../connect/connection.ts';
import {stackSetRefused} from '../errors/stack-set-refused.ts';
import type {StackSetAddress} from '../gateway.ts';
import {allPages, pages} from '../reading/pages.ts';
import {ifStackSet} from './if-stack-set.ts';
import {stackSetInput} from './stack-set-input.ts';
import {toInstance} from './to-instance.ts';
import {toOperation} from './to-operation.ts';

/**
A stack set with its instances and newest operations; `undefined` where there is none of that name, also where it went
away while it was read. CloudFormation keeps the name of a deleted one as DELETED (API: StackSet, `Status`).
*/
export async function readStackSet(
	connection: Connection,
	at: StackSetAddress,
	signal?: AbortSignal,
): Promise<StackSet | undefined> {
	const client = await connection.cloudFormation(at.region);
	return stackSetRefused(at.name, async () => ifStackSet(async () => read(client, at, signal)));
}

async function read(
	client: CloudFormationClient,
	at: StackSetAddress,
	abortSignal: AbortSignal | undefined,
): Promise<StackSet | undefined> {
	const {StackSet: described} = await client.send(new DescribeStackSetCommand(stackSetInput(at)), {abortSignal});
	if (described === undefined || described.Status === 'DELETED') {
		return undefined;
	}

	const [instances, operations] = await Promise.all([
		readInstances(client, at, abortSignal),
		readOperations(client, at, abortSignal),
	]);
	const {AutoDeployment: auto} = described;
	return {
		name: described.StackSetName ?? at.name,
		arn: described.StackSetARN ?? '',
		region: at.region,
		permissionModel: described.PermissionModel === 'SERVICE_MANAGED' ? 'service-managed' : 'self-managed',
		template: described.TemplateBody ?? '',
		parameters: parametersOf(described.Parameters),
		tags: tagsOf(described),
		...(auto?.Enabled === true && {autoDeployment: {retainsStacks: auto.RetainStacksOnAccountRemoval === true}}),
		isManagedExecution: described.ManagedExecution?.Active === true,
		...(described.AdministrationRoleARN !== undefined && {administrationRole: described.AdministrationRoleARN}),
		...(described.ExecutionRoleName !== undefined && {executionRole: described.ExecutionRoleName}),
		units: described.OrganizationalUnitIds ?? [],
		instances,
		operations,
	};
}

/** Values by name. */
export function parametersOf(parameters: readonly Parameter[] = []): Readonly<Record<string, string>> {
	return Object.fromEntries(
		parameters.map(({ParameterKey: key = '', ParameterValue: value = ''}) => [key, value] as const),
	);
}

function tagsOf({Tags: tags = []}: Described): StackSet['tags'] {
	return Object.fromEntries(tags.map(({Key: key = '', Value: value = ''}) => [key, value] as const));
}

async function readInstances(
	client: CloudFormationClient,
	at: StackSetAddress,
	abortSignal: AbortSignal | undefined,
): Promise<StackSet['instances']> {
	const instances = await allPages(async token => {
		const {Summaries: items, NextToken: next} = await client.send(
			new ListStackInstancesCommand({...stackSetInput(at), MaxResults: most, NextToken: token}),
			{abortSignal},
		);
		return {items, next};
	});
	return instances.map(instance => toInstance(instance));
}

// API: ListStackInstances, ListStackSetOperations and ListStackSetOperationResults, `MaxResults`.
const most = 100;

/**
The newest first, up to the first that is over. Those of a set are never deleted, so all of them are read nowhere.
*/
async function readOperations(
	client: CloudFormationClient,
	at: StackSetAddress,
	abortSignal: AbortSignal | undefined,
): Promise<readonly StackSetOperation[]> {
	const operations: StackSetOperation[] = [];
	const listed = pages(async token => {
		const {Summaries: items, NextToken: next} = await client.send(
			new ListStackSetOperationsCommand({...stackSetInput(at), MaxResults: most, NextToken: token}),
			{abortSignal},
		);
		return {items, next};
	});
	for await (const page of listed) {
		const found = page.map(operation => toOperation(operation));
		const over = found.findIndex(operation => !isUnderWay(operation));
		operations.push(...(over === -1 ? found : found.slice(0, over + 1)));
		if (over !== -1) {
			break;
		}
	}

	return operations;
}
