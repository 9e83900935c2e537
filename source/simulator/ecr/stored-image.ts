import type {Account} from '../account/account.ts';
import type {Region} from '../account/region.ts';
import type {Repository} from '../account/repository.ts';
import {tagsOf} from '../registry/published.ts';

/** A name in the account's own registry and region. */
type Place = {readonly account: Account; readonly region: Region; readonly name: string};

/** Puts an image under a tag; whichever had the tag loses it. */
export function pushImage(digest: string, tag: string, {account, region, name}: Place): void {
	const repository: Repository = region.repositories.get(name) ?? {
		name,
		arn: `arn:${account.partition}:ecr:${region.name}:${account.id}:repository/${name}`,
		images: [],
	};
	region.repositories.set(name, repository);
	for (const image of repository.images) {
		image.tags = image.tags.filter(other => other !== tag);
	}

	const known = repository.images.find(image => image.digest === digest);
	if (known) {
		known.tags = [...known.tags, tag];
		return;
	}

	repository.images.push({digest, tags: [tag], pushedAt: account.clock.now(), sizeInBytes: 361_000_000});
}

/**
What pulling a tag from the account's registry gives. A cache takes what it lacks from its upstream, and keeps it (ECR
user guide, "Sync an upstream registry with a private registry"); that it asks there again after a day is not played.
*/
export function pullFromAccount(tag: string, place: Place): string | undefined {
	const {account, region, name} = place;
	const held = () => region.repositories.get(name)?.images.find(({tags}) => tags.includes(tag))?.digest;
	const rule = [...region.cacheRules.values()].find(({prefix}) => name.startsWith(`${prefix}/`));
	const upstream =
		rule && tagsOf(rule.upstream, name.slice(rule.prefix.length + 1), account.clock.now())?.get(tag)?.digest;
	if (held() === undefined && upstream !== undefined) {
		pushImage(upstream, tag, place);
	}

	return held();
}
