/** Steps of a fleet that their id says all of. */
export type FleetStep = {
	readonly step:
		| 'as-manager'
		| 'store-as-secret'
		| 'name-parameter'
		| 'another-set'
		| 'same-everywhere'
		| 'name-unit'
		| 'name-accounts'
		| 'name-clusters'
		| 'name-reading-role'
		| 'install-apart'
		| 'give-withheld'
		| 'other-home'
		| 'see-fleet'
		| 'all-stacks-first'
		| 'activate-access'
		| 'administrator-account'
		| 'other-stack-set'
		| 'raise-quota'
		| 'watch-operation'
		| 'see-stacks'
		| 'place-clusters'
		| 'free-name'
		| 'allow-there'
		| 'see-there'
		| 'raise-there';
};
