import type {ImageVerdict} from '../domain/account/image-verdict.ts';

/** Registries in our own words. Never throws for an expected failure: the verdict says what could not be known. */
export type Registry = {
	/**
	What an image's tag means today: one to three requests where the tag is a version or means one of `likely`, and a
	few more where the registry's list of tags has to be read.
	*/
	resolve(image: string, options: ResolveOptions): Promise<ImageVerdict>;
	/** Hosts that have not answered for some seconds, longest first; `since` on the clock of `performance.now()`. */
	unanswered(): ReadonlyArray<{readonly host: string; readonly since: number}>;
};

export type ResolveOptions = {
	/** Versions that a moving tag is likely to mean, newest first: they are compared before the list is read. */
	readonly likely: readonly string[];
	readonly signal?: AbortSignal;
};
