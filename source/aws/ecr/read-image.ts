import {
	DescribeImagesCommand,
	DescribePullThroughCacheRulesCommand,
	type ECRClient,
	type ImageDetail,
} from '@aws-sdk/client-ecr';
import {versionOf} from '../../domain/agent/image-tag.ts';
import type {EcrImage} from '../../domain/agent/releases/ecr-image.ts';
import {versionsLike} from '../../domain/agent/releases/versions-like.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Connection} from '../connect/connection.ts';
import type {ImageRead} from '../gateway.ts';
import {allPages} from '../reading/pages.ts';

/**
What a tag means in ECR, whose digest is that of the list where an image has several platforms (ECR API reference,
ImageDetail). The version is that of another tag of the same image: it keeps all of them together.
*/
export async function readImage(connection: Connection, image: EcrImage, signal?: AbortSignal): Promise<ImageRead> {
	const ecr = await connection.ecr(image.region);
	const found = await described(ecr, image, signal);
	if (found?.imageDigest === undefined) {
		const upstream = await upstreamOf(ecr, image, signal);
		return upstream === undefined ? {kind: 'absent'} : {kind: 'unknown', why: 'uncached', detail: upstream};
	}

	const {imageDigest: digest, imageTags: tags = []} = found;
	const [like = ''] = versionsLike(image.tag, tags);
	const version = versionOf(image.tag) ?? versionOf(like);
	return {kind: 'found', digest, ...(version !== undefined && {version})};
}

/** One tag asked for gives one image, or says that there is none. */
async function described(
	ecr: ECRClient,
	{account, repository, tag}: EcrImage,
	abortSignal: AbortSignal | undefined,
): Promise<ImageDetail | undefined> {
	try {
		const {imageDetails = []} = await ecr.send(
			new DescribeImagesCommand({registryId: account, repositoryName: repository, imageIds: [{imageTag: tag}]}),
			{abortSignal},
		);
		return imageDetails.find(({imageTags = []}) => imageTags.includes(tag)) ?? imageDetails[0];
	} catch (error) {
		if (isNotThere(error)) {
			return undefined;
		}

		throw error;
	}
}

const notThere: ReadonlySet<string> = new Set(['ImageNotFoundException', 'RepositoryNotFoundException']);

function isNotThere(error: unknown): boolean {
	return error instanceof ProblemError && error.problem.code === 'aws-refused' && notThere.has(error.problem.name);
}

/**
The registry that a repository is a cache of. Until its first pull, and of each tag, such a one is empty, and what is
not in it can be pulled from it all the same (ECR user guide, "Sync an upstream registry with a private registry").
*/
async function upstreamOf(
	ecr: ECRClient,
	{account, repository}: EcrImage,
	abortSignal: AbortSignal | undefined,
): Promise<string | undefined> {
	const rules = await allPages(async nextToken => {
		const {pullThroughCacheRules: items, nextToken: next} = await ecr.send(
			new DescribePullThroughCacheRulesCommand({registryId: account, maxResults: 1000, nextToken}),
			{abortSignal},
		);
		return {items, next};
	});
	// `ROOT` is the prefix of a rule that holds for every repository.
	const rule =
		rules.find(({ecrRepositoryPrefix: prefix = ''}) => repository.startsWith(`${prefix}/`)) ??
		rules.find(({ecrRepositoryPrefix: prefix}) => prefix === 'ROOT');
	return rule && (rule.upstreamRegistryUrl ?? '');
}
