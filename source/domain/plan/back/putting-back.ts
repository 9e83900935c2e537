import type {Cluster} from '../../account/cluster.ts';
import type {Rollout} from '../../choices/problem/rollout.ts';
import {isList, objectsOf, textOf} from '../../kit/shape.ts';
import type {Change, ChangeKind} from '../change.ts';
import type {TakenBack} from '../changes/change-kind.ts';
import {compare} from '../diff/compare.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import {serviceEntries} from '../diff/service-entries.ts';
import type {Target} from '../plan.ts';
import {takingBack} from './taking-back.ts';

/** What was done of a target whose rollout failed, and its cluster as it was before. */
export type PuttingBack = {
	readonly target: Target;
	readonly done: readonly Change[];
	readonly cluster: Cluster | undefined;
	readonly verdict: Rollout['verdict'];
};

/** A rollback deletes nothing: what this run made stays, to be looked at. */
const restoring: ReadonlySet<ChangeKind> = new Set([
	'update-service',
	'update-daemon',
	'tag-resource',
	'untag-resource',
]);

/** What brings the old revision back; the tags come after it. */
const updates: ReadonlySet<ChangeKind> = new Set(['update-service', 'update-daemon']);

/** Whether a change sets what a service or daemon runs, and how. */
export function isUpdate({kind}: Pick<Change, 'kind'>): boolean {
	return updates.has(kind);
}

/**
The changes that put a service back whose rollout failed: revision, constraints and percentages as they were, then the
tags. After AWS's own rollback the revision is there already; the rest of a service is not, as far as its documentation
says, and needs a deployment of its own. A daemon has its settings in the revision that AWS goes back to (ECS API,
`DaemonRevision`), and how it is drained is said by each update; it is put back by another update with all of them, as
there is no operation that stops or takes back its deployment (ECS API, UpdateDaemon).
*/
export function puttingBack({target, done, cluster, verdict}: PuttingBack): readonly Change[] {
	const {id, group, name} = target;
	const back = takingBack(done, target, cluster)
		.filter(({kind}) => restoring.has(kind))
		.flatMap(one => (verdict === 'rolled-back' ? afterRollback(one) : [one]));
	const prefix = `roll-back-${group.region}-${group.cluster}-${name}`;
	const isUpdated = back.some(change => isUpdate(change));
	return back.map(({kind, request}): Change => ({
		id: updates.has(kind) ? prefix : `${prefix}-${kind}`,
		kind,
		action: 'change',
		region: group.region,
		cluster: group.cluster,
		clusterArn: group.clusterArn,
		target: id,
		subject: name,
		// Last, as always: they must not say less than what runs.
		needs: isUpdated && !updates.has(kind) ? [prefix] : [],
		request,
		diff: diffOf(request),
	}));
}

function afterRollback({kind, request}: TakenBack): readonly TakenBack[] {
	if (kind === 'update-daemon') {
		return [];
	}

	if (kind !== 'update-service') {
		return [{kind, request}];
	}

	const {cluster, service, taskDefinition, ...rest} = request;
	return Object.keys(rest).length === 0 ? [] : [{kind, request: {...request, forceNewDeployment: true}}];
}

/** Only the way back is shown: what goes is what just failed. */
function diffOf({
	tags,
	tagKeys = [],
	resourceArn,
	cluster,
	service,
	daemonArn,
	...fields
}: Change['request']): readonly DiffLine[] {
	const tag = (name: string) => ({noun: 'tag', path: `tags/${name}`, depth: 0, name, risk: false}) as const;
	return [
		...compare([], serviceEntries(fields)).map((line): DiffLine => ({...line, mark: '~'})),
		...(isList(tagKeys) ? tagKeys : []).map((key): DiffLine => ({...tag(textOf(key) ?? ''), mark: '-'})),
		...objectsOf(tags).map(({key, value}): DiffLine => ({
			...tag(textOf(key) ?? ''),
			mark: '~',
			after: textOf(value) ?? '',
		})),
	];
}
