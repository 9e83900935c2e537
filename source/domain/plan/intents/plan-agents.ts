import {fingerprint} from '../../kit/fingerprint.ts';
import {uniqueBy} from '../../kit/unique-by.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import type {Change} from '../change.ts';
import {stateOf} from '../saved/moved.ts';
import type {PlannedChanges} from '../planned-changes.ts';
import {targetId} from '../target-id.ts';
import type {DaemonDestination, Destination, ServiceDestination, Wanted} from '../planners/destination.ts';
import {planShared} from '../planners/plan-shared.ts';
import {planTarget, type TargetPlan} from '../planners/plan-target.ts';
import {shareRegistrations} from '../order/share-registrations.ts';

/**
The ordered changes that give each destination its Agent, and what all of them share. Pure: the same decisions give the
same changes, and those planned from what the account shows after applying them are none.
*/
export function planAgents(decided: Decided, {destinations: all, manner}: Wanted): PlannedChanges {
	const destinations = uniqueBy(all, destination => nameOf(destination));
	const wanted = destinations.flatMap(destination => (destination.kind === 'left-alone' ? [] : [destination]));
	// Where all Agents are left alone nothing needs a key or a grant.
	const shared = planShared(decided, wanted, manner);
	const planned = inOrder(
		shareRegistrations(
			shared.targets.map(({destination, surroundings}) => ({
				destination,
				...planTarget(destination, surroundings),
			})),
		),
	);
	const changes = toldApart(
		uniqueBy([...shared.changes, ...planned.flatMap(target => target.changes)], ({id}) => id),
		planned,
	);
	return {
		changes,
		targets: planned.map(({target}) => target),
		leftAlone: destinations.flatMap(destination =>
			destination.kind === 'left-alone' ? [destination.leftAlone] : [],
		),
		reads: shared.reads,
		fingerprint: fingerprint({
			changes: changes.map(({id, request}) => ({id, request})),
			clusters: chosenClusters(decided).map(cluster => stateOf(cluster)),
		}),
	};
}

type Planned = TargetPlan & {readonly destination: ServiceDestination | DaemonDestination};

/** Clusters with unlike hosts have revisions of their own in one family, and so has each region. */
function toldApart(changes: readonly Change[], planned: readonly Planned[]): readonly Change[] {
	const users = Map.groupBy(planned, ({target}) => target.registers);
	const alike = Map.groupBy(changes, ({kind, subject}) => `${kind} ${subject}`);
	return changes.map(change => {
		const clusters = (users.get(change.id) ?? []).map(({destination}) => destination.cluster);
		const names = new Set(clusters.map(({name}) => name));
		const serves = names.size > 1 ? change.region : clusters.at(0)?.name;
		const isAlone = alike.get(`${change.kind} ${change.subject}`)?.length === 1;
		return serves === undefined || isAlone ? change : {...change, serves};
	});
}

/**
A service of ours that is narrowed to one kind of hosts waits until that of the other kind is there, so that no instance
is without one.
*/
function inOrder(planned: readonly Planned[]): readonly Planned[] {
	const crowded = planned.filter(({destination}) => destination.crowdedBy);
	const byCluster = Map.groupBy(crowded, ({destination}) => destination.cluster.arn);
	return [
		...crowded,
		...planned
			.filter(({destination}) => !destination.crowdedBy)
			.map(one => {
				const before = byCluster.get(one.destination.cluster.arn) ?? [];
				return {...one, changes: one.changes.map(change => after(change, before))};
			}),
	];
}

/** `crowded` are those of its cluster. */
function after(change: Change, crowded: readonly Planned[]): Change {
	const before = (change.kind === 'update-service' ? crowded : []).flatMap(({changes}) =>
		changes.filter(({kind}) => kind === 'create-service'),
	);
	return before.length === 0 ? change : {...change, needs: [...change.needs, ...before.map(({id}) => id)]};
}

/** An Agent that is left alone on two kinds of hosts is one. */
function nameOf(destination: Destination): string {
	return destination.kind === 'left-alone'
		? destination.leftAlone.target
		: targetId(destination.kind, destination.cluster.arn, destination.name);
}
