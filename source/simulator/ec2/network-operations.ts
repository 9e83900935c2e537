import {Fault, type Operation} from '../server/call.ts';
import type {SecurityGroup} from '../account/machine.ts';
import {regionOf} from '../policy/region-of.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {described, requireDescription, selected} from './described.ts';
import {filtered} from './filtered.ts';

/**
Networks are what a world says of them. The rules of the groups decide whether tasks with interfaces of their own reach
the Agent on its instance.
*/
export const networkOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	DescribeSecurityGroups(call, account) {
		requireDescription(call, account);
		const groups = selected({
			ids: fields.texts(call.input, 'GroupId'),
			items: [...regionOf(call, account).securityGroups.values()],
			idOf: group => group.id,
			fault: ([missing]) =>
				new Fault({code: 'InvalidGroup.NotFound', message: `The security group '${missing}' does not exist`}),
		});
		const shown = filtered(call, groups, {
			names: {
				'group-id': group => [group.id],
				'group-name': group => [group.name],
				'vpc-id': group => [group.vpcId],
			},
		});
		return described(
			call,
			'securityGroupInfo',
			shown.map(group => ({
				ownerId: account.id,
				groupId: group.id,
				groupName: group.name,
				groupDescription: group.name,
				vpcId: group.vpcId,
				// What is open for whom: an Agent's ports that aren't in here are closed.
				ipPermissions: group.ingress.map(rule => ingressOutput(rule, account.id)),
				// Everything may go out, the default of a new group (Amazon VPC user guide: security group rules).
				ipPermissionsEgress: [
					{
						ipProtocol: '-1',
						groups: [],
						ipRanges: [{cidrIp: '0.0.0.0/0'}],
						ipv6Ranges: [],
						prefixListIds: [],
					},
				],
				tagSet: [],
			})),
		);
	},

	DescribeSubnets(call, account) {
		requireDescription(call, account);
		const subnets = selected({
			ids: fields.texts(call.input, 'SubnetId'),
			items: [...regionOf(call, account).subnets.values()],
			idOf: subnet => subnet.id,
			fault: ([missing]) =>
				new Fault({code: 'InvalidSubnetID.NotFound', message: `The subnet ID '${missing}' does not exist`}),
		});
		const shown = filtered(call, subnets, {
			names: {
				'subnet-id': subnet => [subnet.id],
				'vpc-id': subnet => [subnet.vpcId],
				'availability-zone': subnet => [subnet.availabilityZone],
			},
		});
		return described(
			call,
			'subnetSet',
			shown.map(subnet => ({
				subnetId: subnet.id,
				state: 'available',
				vpcId: subnet.vpcId,
				cidrBlock: subnet.cidr,
				// Plenty in a /24: no world is about addresses that run out.
				availableIpAddressCount: 200,
				availabilityZone: subnet.availabilityZone,
				defaultForAz: false,
				// Stands in for the route table, which isn't simulated.
				mapPublicIpOnLaunch: subnet.isPublic,
				ownerId: account.id,
				tagSet: [],
			})),
		);
	},

	// A VPC exists where a subnet is in it.
	DescribeVpcs(call, account) {
		requireDescription(call, account);
		const vpcs = selected({
			ids: fields.texts(call.input, 'VpcId'),
			items: [...new Set([...regionOf(call, account).subnets.values()].map(subnet => subnet.vpcId))],
			idOf: id => id,
			fault: ([missing]) =>
				new Fault({code: 'InvalidVpcID.NotFound', message: `The vpc ID '${missing}' does not exist`}),
		});
		return described(
			call,
			'vpcSet',
			vpcs.map(id => ({
				vpcId: id,
				ownerId: account.id,
				state: 'available',
				// Subnets are 10.0.0.0/24 and the next ones in every world.
				cidrBlock: '10.0.0.0/16',
				isDefault: false,
				instanceTenancy: 'default',
				tagSet: [],
			})),
		);
	},
};

// EC2 groups what a rule allows by kind; a kind that is empty is still there.
function ingressOutput(
	{protocol, fromPort, toPort, cidrs = [], groupIds = []}: SecurityGroup['ingress'][number],
	accountId: string,
): XmlFields {
	return {
		ipProtocol: protocol,
		fromPort,
		toPort,
		// Groups of another account can't be named here, so all of them are the account's own.
		groups: groupIds.map(groupId => ({groupId, userId: accountId})),
		// IPv4 and IPv6 ranges are lists of their own; only the colon tells them apart.
		ipRanges: cidrs.filter(cidr => !cidr.includes(':')).map(cidrIp => ({cidrIp})),
		ipv6Ranges: cidrs.filter(cidr => cidr.includes(':')).map(cidrIpv6 => ({cidrIpv6})),
		prefixListIds: [],
	};
}
