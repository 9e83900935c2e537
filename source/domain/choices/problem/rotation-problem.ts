import type {Site} from '../../account/site.ts';

/** Agents report to several sites and a key is known at one. `others` are the clusters without any at another one. */
export type RotationProblem = {
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
