import type {KeyVerdict} from '../domain/account/key-verdict.ts';
import type {Secret} from '../domain/kit/secret.ts';
import type {Site} from '../domain/account/site.ts';

/** Datadog in our own words. Never throws for an expected failure: the verdict says what could not be known. */
export type Datadog = {
	/**
	Asks the site whether the key is valid; a refused key is tried at the other sites, so that the answer can name its
	own.
	*/
	validate(site: Site, key: Secret, signal?: AbortSignal): Promise<KeyVerdict>;
	/** Hosts that have not answered for some seconds, longest first; `since` on the clock of `performance.now()`. */
	unanswered(): ReadonlyArray<{readonly host: string; readonly since: number}>;
};
