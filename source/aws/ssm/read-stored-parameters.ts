import {DescribeParametersCommand, ListTagsForResourceCommand, type SSMClient} from '@aws-sdk/client-ssm';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import {isOwn} from '../../domain/agent/own-tags.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {StoredKey} from '../../domain/account/stored-key.ts';
import type {Connection} from '../connect/connection.ts';
import {isKeyName} from '../keys/is-key-name.ts';
import {allPages} from '../reading/pages.ts';
import type {Note} from '../reading/readable.ts';
import {tags} from '../translate/tags.ts';

// The filter minds capitals.
const spellings = ['datadog', 'Datadog', 'DataDog', 'DATADOG', 'dd', 'DD'];

type Where = {readonly region: string; readonly note: Note};

/** Parameters of a region whose names look like a Datadog key. */
export async function readStoredParameters(
	connection: Connection,
	{region, note}: Where,
	abortSignal?: AbortSignal,
): Promise<readonly StoredKey[]> {
	const client = await connection.ssm(region);
	const found = await allPages(async NextToken => {
		const {Parameters: items, NextToken: next} = await client.send(
			new DescribeParametersCommand({
				// SSM filters by any part of a name, unlike Secrets Manager: fewer pages in a large account.
				ParameterFilters: [{Key: 'Name', Option: 'Contains', Values: spellings}],
				MaxResults: 50,
				NextToken,
			}),
			{abortSignal},
		);
		return {items, next};
	});
	return Promise.all(
		found
			.filter(({Name: name}) => isKeyName(name ?? ''))
			.map(async ({Name: name = '', ARN: arn = name, KeyId: key, LastModifiedDate: changed}) => ({
				kind: 'parameter' as const,
				arn,
				name,
				region,
				changedAt: changed?.toISOString(),
				// AWS's own key needs no permission of the execution role; one of the account needs kms:Decrypt.
				kmsKey: key === 'alias/aws/ssm' ? undefined : key,
				managed: await isManaged(client, {name, note}, abortSignal),
			})),
	);
}

type Parameter = {readonly name: string; readonly note: Note};

/** Whether this tool made it. DescribeParameters gives no tags; where they can't be read it counts as foreign. */
async function isManaged(client: SSMClient, {name, note}: Parameter, abortSignal?: AbortSignal): Promise<boolean> {
	try {
		const {TagList: list} = await client.send(
			new ListTagsForResourceCommand({ResourceType: 'Parameter', ResourceId: name}),
			{abortSignal},
		);
		return isOwn(tags(list));
	} catch (error) {
		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			note(name, error.problem);
			return false;
		}

		throw error;
	}
}
