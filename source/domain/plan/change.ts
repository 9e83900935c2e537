import type {ChangeKind} from '../choices/problem/failed-change.ts';
import type {JsonObject} from '../kit/json.ts';
import type {ResultField} from '../kit/reference.ts';
import type {DiffLine} from './diff/diff-line.ts';

export {type ChangeKind, changeKinds} from '../choices/problem/failed-change.ts';

/**
One request that will be sent. `request` is exactly the API input, in the API's names, with references for what is not
known yet. `subject` is the name of the thing (family, service, secret, role). `id` is unique in a plan and names it in
events.
*/
export type Change = {
	readonly id: string;
	readonly kind: ChangeKind;
	readonly action: 'add' | 'change' | 'remove';
	readonly region: string;
	/** The name of its account, where a plan is for several. */
	readonly account?: string;
	/** The cluster's name, where the change belongs to one. */
	readonly cluster?: string;
	readonly clusterArn?: string;
	/** The cluster whose Agent it is for, or the region where it is for several, where the plan has another like it. */
	readonly serves?: string;
	/** The id of the service or daemon that it makes, changes, tags or deletes. */
	readonly target?: string;
	readonly subject: string;
	/** The service of an application, and not of an Agent. */
	readonly isOfApplication?: true;
	/** On how many of the instances it will run, by the forecast; for services and daemons. */
	readonly reach?: {readonly runsOn: number; readonly total: number};
	readonly request: JsonObject;
	readonly diff: readonly DiffLine[];
	/** Done only when what it deletes is gone, with the last of its tasks. */
	readonly awaitsEnd?: true;
	/** Begun only when the Agent of its target runs as it should: what it takes away is the way back until then. */
	readonly afterRollout?: true;
	/** Ids of changes that must be done before. */
	readonly needs: readonly string[];
};

/** What a change produced. */
export type ChangeResult = Readonly<Partial<Record<ResultField, string>>> & {
	/** The revision that a service or daemon runs which was there already: another run made both at the same time. */
	readonly runs?: string;
};
