/** What a read rests on: what can be different when it is done again for the same choices. */
export type Ground =
	/** Which clusters the regions have. */
	| 'regions'
	/** What is in the chosen clusters: instances, services, daemons, definitions. */
	| 'clusters'
	/** Secrets and parameters that hold a key, and their values. */
	| 'stored-keys'
	/** The execution role and its policies. */
	| 'role'
	/** What a site of Datadog says of a key. */
	| 'site';

/** Whether a plan would be another one. A new ground does not compile before it is decided here. */
const movesPlan: Readonly<Record<Ground, boolean>> = {
	// The chosen clusters are read by their ARNs; others that came since are not in the plan.
	regions: false,
	clusters: true,
	'stored-keys': true,
	role: true,
	// It decides no request: a key is stored as it is.
	site: false,
};

/** Whether what was read may have changed under a plan that was made of it. */
export function canMovePlan(restsOn: readonly Ground[]): boolean {
	return restsOn.some(ground => movesPlan[ground]);
}
