import {type CloudFormationClient, DescribeStackInstanceCommand} from '@aws-sdk/client-cloudformation';
import {type Place, placeKey} from '../../domain/fleet/place.ts';
import type {Connection} from '../connect/connection.ts';
import {stackSetRefused} from '../errors/stack-set-refused.ts';
import type {Overrides, StackSetAddress} from '../fleet-gateway.ts';
import {refusal} from '../perform/refusal.ts';
import {parametersOf} from './read-stack-set.ts';
import {stackSetInput} from './stack-set-input.ts';

type Asked = {readonly at: StackSetAddress; readonly places: readonly Place[]};

type AskedOne = {readonly at: StackSetAddress; readonly place: Place};

/**
What these stacks have of their own, which no list shows: each is described, as fast as AWS lets anybody. Those that
went away in between are left out; hidden values are `****`.
*/
export async function readOverrides(
	connection: Connection,
	{at, places}: Asked,
	signal?: AbortSignal,
): Promise<Overrides> {
	const client = await connection.cloudFormation(at.region);
	const read = await stackSetRefused(at.name, async () =>
		Promise.all(places.map(async place => readOne(client, {at, place}, signal))),
	);
	return new Map(read.flatMap(one => (one === undefined ? [] : [one])));
}

async function readOne(
	client: CloudFormationClient,
	{at, place}: AskedOne,
	abortSignal: AbortSignal | undefined,
): Promise<readonly [string, Readonly<Record<string, string>>] | undefined> {
	try {
		const {StackInstance: instance} = await client.send(
			new DescribeStackInstanceCommand({
				...stackSetInput(at),
				StackInstanceAccount: place.account,
				StackInstanceRegion: place.region,
			}),
			{abortSignal},
		);
		return [placeKey(place), parametersOf(instance?.ParameterOverrides)];
	} catch (error) {
		if (refusal(error, /^StackInstanceNotFoundException/v) !== undefined) {
			return undefined;
		}

		throw error;
	}
}
