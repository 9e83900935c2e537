import {Fault, type Operation} from '../server/call.ts';
import type {Machine} from '../account/machine.ts';
import {regionOf} from '../policy/region-of.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {described, requireDescription, tagSet} from './described.ts';
import {instanceState, metadataOptions, reservationOutput} from './instance-output.ts';
import {selectMachines} from './select-machines.ts';

/**
Instances can't be started or stopped here: ECS's own rules replace those of Managed Instances, and the others stay.
*/
export const instanceOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	DescribeInstances(call, account) {
		requireDescription(call, account);
		const region = regionOf(call, account);
		return described(
			call,
			'reservationSet',
			selectMachines(call, account).map(machine => reservationOutput(machine, region, account)),
		);
	},

	// Tells the image's name even when nobody can describe the image any more.
	DescribeInstanceImageMetadata(call, account) {
		requireDescription(call, account);
		return described(
			call,
			'instanceImageMetadataSet',
			selectMachines(call, account).map(machine => ({
				instanceId: machine.id,
				instanceType: machine.type,
				launchTime: new Date(Math.floor(machine.launchedAt) * 1000),
				availabilityZone: machine.availabilityZone,
				instanceState: instanceState(machine),
				instanceOwnerId: account.id,
				tagSet: tagSet(machine.tags),
				imageMetadata: {
					imageId: machine.image.id,
					name: machine.image.name,
					imageOwnerId: machine.image.ownerId,
					imageOwnerAlias: machine.image.ownerAlias,
					imageState: 'available',
					isPublic: machine.image.ownerAlias === 'amazon',
				},
			})),
		);
	},

	// No account defaults are set in any world.
	GetInstanceMetadataDefaults(call, account) {
		requireDescription(call, account);
		return {accountLevel: {}};
	},

	ModifyInstanceMetadataOptions(call, account) {
		const id = fields.text(call.input, 'InstanceId') ?? '';
		// Not `*` as with reading: a policy may allow the change of some instances only.
		requireDescription(call, account, `arn:${account.partition}:ec2:${call.region}:${account.id}:instance/${id}`);
		const {machines} = regionOf(call, account);
		const machine = machines.get(id);
		// Also for the `mi-…` of ECS Anywhere, which have no metadata service of EC2.
		if (!machine) {
			throw new Fault({code: 'InvalidInstanceID.NotFound', message: `The instance ID '${id}' does not exist`});
		}

		const changed: Machine = {...machine, metadata: changedMetadata(machine, call.input)};
		// The new value holds at once; the reply still says `pending`, as EC2's does (API reference:
		// ModifyInstanceMetadataOptions).
		machines.set(id, changed);
		return {instanceId: id, instanceMetadataOptions: {...metadataOptions(changed), state: 'pending'}};
	},
};

function changedMetadata({metadata}: Machine, input: Readonly<Record<string, unknown>>): Machine['metadata'] {
	const tokens = fields.text(input, 'HttpTokens');
	const endpoint = fields.text(input, 'HttpEndpoint');
	const hopLimit = fields.count(input, 'HttpPutResponseHopLimit') ?? metadata.hopLimit;
	// 1 to 64 (EC2 API reference: HttpPutResponseHopLimit).
	if (hopLimit < 1 || hopLimit > 64) {
		throw new Fault({
			code: 'InvalidParameterValue',
			message:
				`Value (${hopLimit}) for parameter HttpPutResponseHopLimit is invalid. Valid values are ` +
				'between 1 and 64.',
		});
	}

	return {
		// What isn't said stays as it was.
		httpTokens: tokens === 'required' || tokens === 'optional' ? tokens : metadata.httpTokens,
		hopLimit,
		endpoint: endpoint === 'enabled' || endpoint === 'disabled' ? endpoint : metadata.endpoint,
	};
}
