import {DescribeRegionsCommand} from '@aws-sdk/client-ec2';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
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
	if (Regions === undefined) {
		// A web page read as XML has no such field.
		throw new ProblemError({
			code: 'not-aws',
			host: `ec2.${region}`,
			trace: {operation: 'DescribeRegions', region},
			lacks: 'regions',
			detail: '',
		});
	}

	return Regions.flatMap(({RegionName}) => RegionName ?? []).toSorted();
}
