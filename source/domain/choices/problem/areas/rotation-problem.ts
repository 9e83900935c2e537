import type {StoredKey} from '../../../account/stored-key.ts';
import type {Site} from '../../../account/site.ts';

export type RotationProblem = SeveralSites | KeyReplaced;

/** Agents report to several sites and a key is known at one. `others` are the clusters without any at another one. */
type SeveralSites = {
	readonly code: 'several-sites';
	/** Where the key is known. */
	readonly site: Site;
	readonly agents: ReadonlyArray<{
		readonly cluster: string;
		readonly region: string;
		readonly service: string;
		readonly site: Site;
	}>;
	readonly others: readonly string[];
};

/** Somebody put another key where this run put one, and which of the two an Agent has depends on when it started. */
type KeyReplaced = {
	readonly code: 'key-replaced';
	readonly stored: ReadonlyArray<Pick<StoredKey, 'kind' | 'name' | 'region'>>;
};
