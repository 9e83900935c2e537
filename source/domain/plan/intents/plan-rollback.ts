import type {Cluster} from '../../account/cluster.ts';
import type {Registered} from '../../account/registered.ts';
import type {CompleteChoices, Decided} from '../../choices/complete-choices.ts';
import {readDefinition} from '../../agent/read/read-definition.ts';
import {featureIds, type FeatureId} from '../../choices/feature-id.ts';
import {earlierThan, type Earlier, type EarlierBy} from '../../found/earlier-revision.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
import {fingerprint} from '../../kit/fingerprint.ts';
import {uniqueBy} from '../../kit/unique-by.ts';
import {goingBack, type GoingBack, type Place} from '../back/going-back.ts';
import {daemonBack} from '../back/daemon-back.ts';
import {serviceBack, tagsBack} from '../back/service-back.ts';
import {backTarget, isUnderWay, serviceOf} from '../back/back-target.ts';
import type {Change} from '../change.ts';
import {revisionName} from '../exposed.ts';
import {stateOf} from '../saved/moved.ts';
import type {LeftAlone, Target} from '../plan.ts';
import type {NothingBefore} from '../../choices/problem/nothing-before.ts';
import type {PlannedChanges} from '../planned-changes.ts';
import {hasSubnetsToLose} from '../planners/remade-service.ts';
import {targetId} from '../target-id.ts';

/**
Back to what ran before the last change, for every Agent of ours on the chosen clusters. What is back already is only
brought in line with its tags, and watched; what can't go back is left alone and told.
*/
export function planRollback(decided: Decided): PlannedChanges {
	const clusters = chosenClusters(decided);
	const planned = uniqueBy(
		clusters.flatMap(cluster => placesIn(cluster, decided.choices)),
		({agent}) => agent.arn,
	).map(place => planPlace(place));
	const changes = uniqueBy(
		planned.flatMap(one => one.changes),
		({id}) => id,
	);
	return {
		changes,
		targets: planned.flatMap(({target}) => target ?? []),
		leftAlone: planned.flatMap(({leftAlone}) => leftAlone ?? []),
		features: featuresOf(planned.flatMap(({target}) => target ?? [])),
		// The key stays where it is, and whoever read it reads it.
		reads: [],
		fingerprint: fingerprint({
			changes: changes.map(({id, request}) => ({id, request})),
			clusters: clusters.map(cluster => stateOf(cluster)),
		}),
	};
}

/** What the Agents collect then, whatever they do now. */
function featuresOf(targets: readonly Target[]): readonly FeatureId[] {
	const read = targets.flatMap(
		({group, definition, container}) => readDefinition(group, definition, container) ?? [],
	);
	return featureIds.filter(id => read.some(({features}) => features.includes(id)));
}

function placesIn(cluster: Cluster, choices: CompleteChoices): readonly Place[] {
	return settledGroups(cluster, placementGroups(cluster, choices), choices).flatMap(({group, own: agent}) =>
		agent ? [{cluster, group, agent}] : [],
	);
}

type Planned = {readonly changes: readonly Change[]; readonly target?: Target; readonly leftAlone?: LeftAlone};

function planPlace(place: Place): Planned {
	const {cluster, agent} = place;
	const runs = cluster.taskDefinitions[agent.taskDefinitionArn];
	const history = cluster.histories?.[agent.arn];
	// What could not be read has ended the run before.
	return runs && history ? planFrom(place, runs, earlierThan({runs, history})) : {changes: []};
}

function planFrom(place: Place, runs: Registered, earlier: Earlier): Planned {
	const service = serviceOf(place);
	switch (earlier.kind) {
		case 'unknown': {
			return staying(place, {why: 'unknown', runs: revisionName(runs)});
		}

		case 'deleted': {
			return staying(place, {why: 'deleted', runs: revisionName(runs), revision: nameIn(earlier.arn)});
		}

		case 'back': {
			const back = {...place, runs, to: runs, arn: runs.arn, reuses: runs.arn, registrations: [], diff: []};
			const changes = service ? tagsBack(service, back, []) : [];
			const told = {
				from: nameIn(earlier.from),
				to: revisionName(runs),
				how: 'already',
				by: earlier.by,
				isUnderWay: false,
			} as const;
			return {changes, target: backTarget(back, changes, told)};
		}

		case 'revision': {
			const {registered: to, deployment, by} = earlier;
			if (service && hasSubnetsToLose(service, to.definition)) {
				return staying(place, {why: 'subnets', runs: revisionName(runs), revision: revisionName(to)});
			}

			const back = goingBack({...place, runs, to, ...(deployment && {deployment})});
			return planBack(place, back, by);
		}
	}
}

function planBack(place: Place, back: GoingBack, by: EarlierBy): Planned {
	const {to, runs} = back;
	const service = serviceOf(place);
	const daemon = place.cluster.daemons.find(({arn}) => arn === place.agent.arn);
	const changes = service ? serviceBack(service, back) : daemon ? daemonBack(daemon, back) : [];
	return {
		changes,
		target: backTarget(back, changes, {
			from: revisionName(runs),
			to: revisionName(to),
			how: to.status === 'ACTIVE' ? 'there' : 'anew',
			by,
			isUnderWay: isUnderWay(place),
		}),
	};
}

function staying({cluster, agent}: Place, nothing: Omit<NothingBefore, 'kind'>): Planned {
	return {
		changes: [],
		leftAlone: {
			target: targetId(agent.kind, cluster.arn, agent.name),
			clusterArn: cluster.arn,
			cluster: cluster.name,
			region: cluster.region,
			name: agent.name,
			why: 'nothing-before',
			nothing: {kind: agent.kind, ...nothing},
		},
	};
}

function nameIn(arn: string): string {
	return arn.split('/').at(-1) ?? arn;
}
