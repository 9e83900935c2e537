import {DescribeRegionsCommand} from '@aws-sdk/client-ec2';
import type {Connection} from '../connect/connection.ts';

/** The regions enabled for the account, sorted. */
export async function readRegions(
	connection: Connection,
	region: string,
	abortSignal?: AbortSignal,
): Promise<readonly string[]> {
	const ec2 = await connection.ec2(region);
	// Without AllRegions it leaves out those that are not enabled. ECS itself has no list across regions.
	const {Regions} = await ec2.send(new DescribeRegionsCommand({}), {abortSignal});
	return (Regions ?? []).flatMap(({RegionName}) => RegionName ?? []).toSorted();
}
