import type {PolicyDocument} from './policy-document.ts';

/** What the account that manages an organisation has decided for it; of other accounts they mean nothing. */
export type OrganisationSettings = {
	/** Whether StackSets may work in it. */
	trustsStackSets: boolean;
	/** Ids of members that administer stack sets for it. */
	readonly administrators: Set<string>;
	/** Where members stand that were moved: ids of units, or of the root, by theirs. */
	readonly moved: Map<string, string>;
	/** Ids of members that are suspended. */
	readonly suspended: Set<string>;
	/** Policies of the organisation for everybody in a member, by its id. */
	readonly serviceControl: Map<string, readonly PolicyDocument[]>;
};

/** Trusted access is on, as the console gives it with the first service-managed stack set. */
export function organisationSettings(): OrganisationSettings {
	return {
		trustsStackSets: true,
		administrators: new Set(),
		moved: new Map(),
		suspended: new Set(),
		serviceControl: new Map(),
	};
}
