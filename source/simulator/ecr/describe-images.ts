import type {Account} from '../account/account.ts';
import type {Repository, StoredImage} from '../account/repository.ts';
import {Fault, type Call, type Output} from '../server/call.ts';
import {page} from '../server/page.ts';
import {fields} from '../query/fields.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {requireRegistry} from './require-registry.ts';

/**
Images of a repository: those asked for, of which one that is not there refuses all, or a page of them. Of another
account's registry nothing is seen: its repositories have no policy that allows it.
*/
export function describeImages(call: Call, account: Account): Output {
	const name = fields.required(call.input, 'repositoryName');
	const registryId = fields.text(call.input, 'registryId') ?? account.id;
	const resource = `arn:${account.partition}:ecr:${call.region}:${registryId}:repository/${name}`;
	requireRegistry(call, account, {registryId, resource});
	requirePermission(call, account, {action: 'ecr:DescribeImages', resource});
	const repository = regionOf(call, account).repositories.get(name);
	if (!repository) {
		throw new Fault({
			code: 'RepositoryNotFoundException',
			message: `The repository with name '${name}' does not exist in the registry with id '${registryId}'`,
		});
	}

	const ids = fields.records(call.input, 'imageIds');
	const maxResults = fields.count(call.input, 'maxResults');
	const token = fields.text(call.input, 'nextToken');
	if (ids.length > 0) {
		if (maxResults !== undefined || token !== undefined) {
			throw new Fault({
				code: 'InvalidParameterException',
				message: "Invalid parameter at 'imageIds' failed to satisfy constraint: 'No paging with image ids'",
			});
		}

		return {imageDetails: ids.map(id => detail(found(id, repository, registryId), repository, registryId))};
	}

	const {items, nextToken} = page({
		items: repository.images,
		maxResults,
		nextToken: token,
		standard: 100,
		largest: 1000,
	});
	return {
		imageDetails: items.map(image => detail(image, repository, registryId)),
		...(nextToken !== undefined && {nextToken}),
	};
}

function found(id: Readonly<Record<string, unknown>>, {name, images}: Repository, registryId: string): StoredImage {
	const digest = fields.text(id, 'imageDigest');
	const tag = fields.text(id, 'imageTag');
	const image = images.find(
		one => (digest === undefined || one.digest === digest) && (tag === undefined || one.tags.includes(tag)),
	);
	if (image) {
		return image;
	}

	const shown = `{imageDigest:'${digest ?? 'null'}', imageTag:'${tag ?? 'null'}'}`;
	throw new Fault({
		code: 'ImageNotFoundException',
		message:
			`The image with imageId ${shown} does not exist within the repository with name '${name}' in the ` +
			`registry with id '${registryId}'`,
	});
}

function detail({digest, tags, pushedAt, sizeInBytes}: StoredImage, {name}: Repository, registryId: string): Output {
	return {
		registryId,
		repositoryName: name,
		imageDigest: digest,
		// An image that lost its last tag has none of the field.
		...(tags.length > 0 && {imageTags: tags}),
		imageSizeInBytes: sizeInBytes,
		imagePushedAt: pushedAt,
		imageManifestMediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
	};
}
