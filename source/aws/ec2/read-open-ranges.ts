import {DescribeSecurityGroupsCommand, type EC2Client, type IpPermission} from '@aws-sdk/client-ec2';
import type {OpenRange} from '../../domain/account/cluster.ts';
import {allPages} from '../reading/pages.ts';

/**
What the rules of security groups let in from everywhere, by group id; groups that let nothing in so are there too.
*/
export async function readOpenRanges(
	ec2: EC2Client,
	ids: readonly string[],
	abortSignal: AbortSignal,
): Promise<ReadonlyMap<string, readonly OpenRange[]>> {
	const found = await allPages(async NextToken => {
		const {SecurityGroups: items, NextToken: next} = await ec2.send(
			new DescribeSecurityGroupsCommand({Filters: [{Name: 'group-id', Values: [...ids]}], NextToken}),
			{abortSignal},
		);
		return {items, next};
	});
	return new Map(
		found.map(({GroupId: id = '', IpPermissions: rules}) => [
			id,
			(rules ?? []).filter(rule => isOpen(rule)).map(rule => openRange(rule)),
		]),
	);
}

/** Only "everywhere" counts: how far a narrower range or another group reaches isn't in the rule. */
function isOpen({IpRanges: ranges, Ipv6Ranges: ranges6}: IpPermission): boolean {
	return (
		(ranges ?? []).some(({CidrIp: address}) => address === '0.0.0.0/0') ||
		(ranges6 ?? []).some(({CidrIpv6: address}) => address === '::/0')
	);
}

// Without ports a rule is about all of them.
function openRange({IpProtocol: protocol = '-1', FromPort: from = 0, ToPort: to = 65_535}: IpPermission): OpenRange {
	return {protocol, from, to};
}
