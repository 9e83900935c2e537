/** A read that began: `subject` is the name of what is read, with its region where there may be another of its name. */
export type ReadingFact = {readonly what: Reading; readonly subject: string; readonly region?: string};

/** What a read is about; a front says it while it waits. */
export type Reading =
	| 'profiles'
	| 'identity'
	| 'regions'
	| 'clusters'
	| 'cluster'
	| 'services'
	| 'key'
	| 'roles'
	/** What an approved plan rests on: it may have moved while it was read. */
	| 'again'
	| 'permissions'
	| 'uses'
	| 'proof'
	| 'old-key'
	| 'registry'
	/** A stack set with its stacks, and the organisation. */
	| 'stack-set'
	/** Clusters in so many accounts. */
	| 'fleet-clusters';

/** Whether a read is that of the inside of a cluster, which may have been named by its ARN. */
export function isReadingOf(
	{what, subject, region}: ReadingFact,
	cluster: Readonly<Record<'name' | 'arn' | 'region', string>>,
): boolean {
	return (
		what === 'cluster' &&
		(region ?? cluster.region) === cluster.region &&
		(subject === cluster.name || subject === cluster.arn)
	);
}
