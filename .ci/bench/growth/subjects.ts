import {clustersOf} from './accounts.ts';
import {accountSubjects} from './account-subjects.ts';
import {frontSubjects} from './front-subjects.ts';
import {planSubjects} from './plan-subjects.ts';
import {rolloutSubjects} from './rollout-subjects.ts';

/** A pure function on an input of size n. Preparing is not timed. */
export type Subject = {readonly name: string; readonly prepare: (size: number) => () => unknown};

/**
What a machine makes of an index alone: so many ARNs put into a `Map` and looked up again. Where they no longer fit into
its caches each costs more, in whatever is done with them.
*/
export const bareMap: Subject = {
	name: 'a bare Map of ARNs, filled and asked',
	prepare(size) {
		const arns = clustersOf(size).map(({arn}) => arn);
		return () => {
			const index = new Map(arns.map(arn => [arn, arn]));
			return arns.map(arn => index.get(arn));
		};
	},
};

/** All that is measured; n counts what the name says. */
export const subjects: readonly Subject[] = [
	bareMap,
	...accountSubjects,
	...planSubjects,
	...rolloutSubjects,
	...frontSubjects,
];
