/** What is in a repository under a digest. Its tags move: the newest image that takes a name has it alone. */
export type StoredImage = {
	readonly digest: string;
	/** Seconds since 1970. */
	readonly pushedAt: number;
	readonly sizeInBytes: number;
	tags: readonly string[];
};

/** A repository of the account's own registry. */
export type Repository = {
	readonly name: string;
	readonly arn: string;
	/** Oldest first. */
	readonly images: StoredImage[];
};

/** What a prefix of repositories is a cache of: filled by pulling, and by nothing else. */
export type CacheRule = {
	readonly prefix: string;
	/** `public.ecr.aws`, as the API shows it. */
	readonly upstream: string;
	readonly createdAt: number;
};
