import type {Cluster} from '../../account/cluster.ts';
import type {PastDeployment} from '../../account/history.ts';
import type {Registered} from '../../account/registered.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import {isOwn, isOwnTag, restoredBy, restoring, tagList, writtenTags} from '../../agent/own-tags.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {Json} from '../../kit/json.ts';
import {resultOf} from '../../kit/reference.ts';
import type {Change} from '../change.ts';
import {diffDefinition} from '../diff/diff.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import {areEqualDefinitions} from '../normalise/normalise.ts';
import {serverFields} from '../normalise/server-fields.ts';
import {revisionName} from '../exposed.ts';
import {closedValues} from '../planners/closed-values.ts';
import {targetKind} from '../target-id.ts';

/** An Agent of ours with the hosts that it is for. */
export type Place = {readonly cluster: Cluster; readonly group: PlacementGroup; readonly agent: FoundAgent};

/** From what runs to what ran before: the revision that is there, or one that is registered in its place. */
export type GoingBack = Place & {
	readonly runs: Registered;
	readonly to: Registered;
	/** What brought it then; absent where ECS doesn't remember. */
	readonly deployment?: PastDeployment;
	/** Its ARN, or the reference to the registration's result. */
	readonly arn: Json;
	readonly reuses?: string;
	readonly registrations: readonly Change[];
	/** What becomes of the tasks, by name; secrets in clear are references. */
	readonly diff: readonly DiffLine[];
};

/** What is known of the way back before it is planned. */
export type WayBack = Place & Pick<GoingBack, 'runs' | 'to' | 'deployment'>;

/**
Only ACTIVE revisions can be deployed ("TaskDefinition is inactive", ECS API, UpdateService; Cloud-CV/EvalAI#5167). One
that was deregistered is described for ever, so that an equal one can take its place: one is registered, or is there
from a run that was cut off.
*/
export function goingBack(way: WayBack): GoingBack {
	const {runs, to, cluster} = way;
	const {family} = to.definition;
	const left = cluster.revisions?.find(
		one =>
			one.status === 'ACTIVE' &&
			restoredBy(one.tags) === to.revision &&
			one.definition.family === family &&
			areEqualDefinitions(one.definition, to.definition),
	);
	const shared = {...way, diff: diffDefinition(closed(runs), closed(to))};
	const there = to.status === 'ACTIVE' ? to : left;
	if (there) {
		return {...shared, arn: there.arn, reuses: there.arn, registrations: []};
	}

	const again = registeredAgain(way);
	return {...shared, arn: resultOf(again.id), registrations: [again]};
}

/** The registration of an equal revision in the place of one that can't run any more. */
export function registeredAgain({runs, to, group}: Pick<WayBack, 'runs' | 'to' | 'group'>): Change {
	const {family} = to.definition;
	const definition = closed(to);
	return {
		// One for all clusters of the region that go back to it.
		id: `register-again-${group.region}-${family}-${to.revision}`,
		kind: targetKind(group) === 'daemon' ? 'register-daemon-task-definition' : 'register-task-definition',
		action: 'change',
		region: group.region,
		subject: family,
		needs: [],
		request: {...sendable(definition), tags: tagList(tagsOf(to))},
		diff: diffDefinition(closed(runs), definition),
	};
}

/** A definition as a plan may hold it. */
export function closed(registered: Registered): TaskDefinition {
	return closedValues(registered.definition, registered, undefined);
}

function sendable(definition: TaskDefinition): TaskDefinition {
	return {
		...Object.fromEntries(Object.entries(definition).filter(([name]) => !serverFields.has(name))),
		family: definition.family,
		containerDefinitions: definition.containerDefinitions,
	};
}

/** As it had them; those of AWS can't be set. */
function tagsOf({tags, revision}: Registered) {
	const others = Object.entries(tags).filter(([key]) => !key.startsWith('aws:') && !isOwnTag(key));
	return {...Object.fromEntries(others), ...writtenTags(tags), ...(isOwn(tags) && restoring(revision))};
}

/** Revisions as people name them. */
export function namesOf({runs, to}: Pick<GoingBack, 'runs' | 'to'>): {readonly from: string; readonly to: string} {
	return {from: revisionName(runs), to: revisionName(to)};
}
