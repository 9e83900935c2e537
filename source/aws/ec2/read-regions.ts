import {DescribeRegionsCommand} from '@aws-sdk/client-ec2';
import type {Connection} from '../connection.ts';

/** The regions enabled for the account, sorted. */
export async function readRegions(connection: Connection, region: string, abortSignal?: AbortSignal): Promise<readonly string[]> {
	const ec2 = await connection.ec2(region);
	const {Regions} = await ec2.send(new DescribeRegionsCommand({}), {abortSignal});
	return (Regions ?? []).flatMap(({RegionName}) => RegionName ?? []).toSorted();
}
