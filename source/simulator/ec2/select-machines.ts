import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import type {Machine} from '../account/machine.ts';
import {regionOf} from '../policy/region-of.ts';
import {fields} from '../query/fields.ts';
import {selected} from './described.ts';
import {filtered} from './filtered.ts';

/** The instances that a call asks for by ids and filters. */
export function selectMachines(call: Call, account: Account): readonly Machine[] {
	const ids = fields.texts(call.input, 'InstanceId');
	// Eight digits are the older form and still valid. `mi-…` of ECS Anywhere is malformed here, so a client has to
	// leave those out.
	const malformed = ids.find(id => !/^i-(?:[\da-f]{8}|[\da-f]{17})$/v.test(id));
	if (malformed !== undefined) {
		throw new Fault({code: 'InvalidInstanceID.Malformed', message: `Invalid id: "${malformed}"`});
	}

	// Ids and pages exclude each other (EC2 API reference: DescribeInstances).
	if (ids.length > 0 && call.input.MaxResults !== undefined) {
		throw new Fault({
			code: 'InvalidParameterCombination',
			message: 'The parameter instancesSet cannot be used with the parameter maxResults',
		});
	}

	const {machines: all} = regionOf(call, account);
	const machines = selected({ids, items: [...all.values()], idOf: machine => machine.id, fault: notFound});
	// A filter by id finds what there is, where naming the id would fail for one that is gone: the way to ask about
	// many.
	return filtered(call, machines, {
		names: {
			'instance-id': machine => [machine.id],
			'image-id': machine => [machine.image.id],
			'instance-type': machine => [machine.type],
			'instance-state-name': machine => [machine.state],
			'vpc-id': machine => [machine.vpcId],
			'subnet-id': machine => [machine.subnetId],
			'availability-zone': machine => [machine.availabilityZone],
			'private-ip-address': machine => [machine.privateIp],
			'instance.group-id': machine => machine.securityGroupIds,
			'iam-instance-profile.arn': machine => [machine.instanceProfileArn],
			'metadata-options.http-tokens': machine => [machine.metadata.httpTokens],
		},
		tags: machine => machine.tags,
		...(ids.length === 0 && {byId: {name: 'instance-id', find: id => all.get(id)}}),
	});
}

function notFound(missing: readonly string[]): Fault {
	return new Fault({
		code: 'InvalidInstanceID.NotFound',
		message:
			// EC2 has a sentence for one and another for several.
			missing.length === 1
				? `The instance ID '${missing[0]}' does not exist`
				: `The instance IDs '${missing.join(', ')}' do not exist`,
	});
}
