import type {Account} from '../account/account.ts';
import type {Machine} from '../account/machine.ts';
import type {Region} from '../account/region.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {tagSet} from './described.ts';

// The low byte of the code of a state (EC2 API reference: InstanceState).
const stateCodes = {running: 16, stopped: 80, terminated: 48} as const;

/** EC2 says the state twice, as a number and a word. */
export function instanceState({state}: Machine): XmlFields {
	return {code: stateCodes[state], name: state};
}

/** An instance as DescribeInstances shows it, in a reservation of its own. */
export function reservationOutput(machine: Machine, region: Region, account: Account): XmlFields {
	return {
		reservationId: `r-${machine.id.slice(2)}`,
		ownerId: account.id,
		groupSet: [],
		instancesSet: [instanceOutput(machine, region)],
	};
}

function instanceOutput(machine: Machine, region: Region): XmlFields {
	return {
		instanceId: machine.id,
		imageId: machine.image.id,
		instanceState: instanceState(machine),
		privateDnsName: `ip-${machine.privateIp.replaceAll('.', '-')}.${domainOf(region)}.internal`,
		instanceType: machine.type,
		launchTime: new Date(Math.floor(machine.launchedAt) * 1000),
		placement: {availabilityZone: machine.availabilityZone, tenancy: 'default'},
		...(machine.platform === 'windows' && {platform: 'windows'}),
		platformDetails: machine.platform === 'windows' ? 'Windows' : 'Linux/UNIX',
		architecture: machine.architecture,
		subnetId: machine.subnetId,
		vpcId: machine.vpcId,
		privateIpAddress: machine.privateIp,
		// Here the groups are those of the only network interface.
		groupSet: machine.securityGroupIds.map(id => ({groupId: id, groupName: region.securityGroups.get(id)?.name})),
		...(machine.instanceProfileArn !== undefined && {
			iamInstanceProfile: {arn: machine.instanceProfileArn, id: `AIPA${machine.id.slice(-17).toUpperCase()}`},
		}),
		tagSet: tagSet(machine.tags),
		metadataOptions: metadataOptions(machine),
	};
}

/** `applied`: a change here has no time in which it is on its way. */
export function metadataOptions({metadata}: Machine): XmlFields {
	return {
		state: 'applied',
		httpTokens: metadata.httpTokens,
		httpPutResponseHopLimit: metadata.hopLimit,
		httpEndpoint: metadata.endpoint,
		httpProtocolIpv6: 'disabled',
		instanceMetadataTags: 'disabled',
	};
}

// Private DNS names of the oldest region carry no region (Amazon VPC user guide: DNS attributes).
function domainOf({name}: Region): string {
	return name === 'us-east-1' ? 'ec2' : `${name}.compute`;
}
