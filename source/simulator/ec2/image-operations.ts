import type {Account} from '../account/account.ts';
import {Fault, type Call, type Operation} from '../server/call.ts';
import type {Machine} from '../account/machine.ts';
import {regionOf} from '../policy/region-of.ts';
import {fields} from '../query/fields.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {described, requireDescription, selected} from './described.ts';
import {filtered} from './filtered.ts';

// An image has no system of its own here; it has that of the instances that run it.
type Image = Machine['image'] & Pick<Machine, 'platform' | 'architecture'>;

/** Images are known from the instances that run them. */
export const imageOperations: Readonly<Record<string, Operation<XmlFields>>> = {
	DescribeImages(call, account) {
		requireDescription(call, account);
		// Deprecated images of others are left out unless asked for: an instance may run one that nobody lists (EC2 API
		// reference: DescribeImages).
		const isComplete = fields.flag(call.input, 'IncludeDeprecated');
		const owners = fields.texts(call.input, 'Owner');
		const images = filtered(call, imagesOf(call, account), {
			names: {
				'image-id': image => [image.id],
				name: image => [image.name],
				'owner-id': image => [image.ownerId],
				'owner-alias': image => [image.ownerAlias],
				architecture: image => [image.architecture],
			},
		});
		const shown = images
			.filter(image => isComplete || image.deprecated !== true || image.ownerId === account.id)
			.filter(image => owners.length === 0 || owners.some(owner => isOwner(image, owner, account)));
		return described(
			call,
			'imagesSet',
			shown.map(image => imageOutput(image)),
		);
	},
};

function imagesOf(call: Call, account: Account): readonly Image[] {
	const images = new Map(
		[...regionOf(call, account).machines.values()].map(({image, platform, architecture}) => [
			image.id,
			{...image, platform, architecture},
		]),
	);
	return selected({
		ids: fields.texts(call.input, 'ImageId'),
		items: [...images.values()],
		idOf: image => image.id,
		fault: missing =>
			new Fault({
				code: 'InvalidAMIID.NotFound',
				message: `The image id '[${missing.join(', ')}]' does not exist`,
			}),
	});
}

// `self`, an account or an alias such as `amazon` (EC2 API reference: DescribeImages, Owner).
function isOwner({ownerId, ownerAlias}: Image, owner: string, account: Account): boolean {
	return owner === ownerId || owner === ownerAlias || (owner === 'self' && ownerId === account.id);
}

function imageOutput(image: Image): XmlFields {
	return {
		imageId: image.id,
		imageLocation: `${image.ownerAlias ?? image.ownerId}/${image.name}`,
		// A deregistered image would be gone from here, and only the instance's own metadata would tell its name.
		imageState: 'available',
		imageOwnerId: image.ownerId,
		isPublic: image.ownerAlias === 'amazon',
		architecture: image.architecture,
		imageType: 'machine',
		// `platform` is said for Windows only; for Linux it is absent (EC2 API reference: Image).
		...(image.platform === 'windows' && {platform: 'windows'}),
		platformDetails: image.platform === 'windows' ? 'Windows' : 'Linux/UNIX',
		imageOwnerAlias: image.ownerAlias,
		name: image.name,
		rootDeviceType: 'ebs',
		virtualizationType: 'hvm',
		hypervisor: 'xen',
		// The mark that makes new instances begin with IMDSv2 and two hops (EC2 user guide: configure the AMI).
		...(image.name.startsWith('al2023-') && {imdsSupport: 'v2.0'}),
	};
}
