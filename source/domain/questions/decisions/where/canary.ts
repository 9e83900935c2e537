import type {Cluster} from '../../../account/cluster.ts';
import {intents} from '../../../choices/intent.ts';
import {ok, refused} from '../../../choices/problem/checked.ts';
import {unknownCluster} from '../../../choices/problem/unknown-cluster.ts';
import type {Situation} from '../../../choices/situation.ts';
import {noCanary, smallestCanary} from '../../../choices/wishes/release-wishes.ts';
import {decided} from '../../../found/complete-choices.ts';
import {chosenClusters} from '../../../hosts/chosen-clusters.ts';
import {planChanges} from '../../../plan/plan-changes.ts';
import type {Option} from '../../option.ts';
import type {Decision} from '../draft.ts';
import {inOrder} from '../../../kit/sorted.ts';

/** Which of several clusters goes first, whose Agents must run before another one's begin. */
export const canary: Decision<'canary'> = {
	id: 'canary',
	step: 'settings',
	// What nobody waits for tells nothing of the others.
	wanted: situation =>
		intents[situation.intent ?? 'install'].hasCanary === true &&
		situation.given.release?.canary === undefined &&
		situation.said.answers['no-wait'] === undefined &&
		candidates(situation).length > 1,
	// Whoever approves before there is a plan wants no questions either.
	evident: ({given}) => (given.approve ? smallestCanary : undefined),
	ask(situation) {
		const clusters = candidates(situation);
		const first = firstOf(clusters, situation);
		const options = [
			...(first ? [option(smallestCanary, first.cluster, first.why)] : []),
			{id: noCanary, selectable: true, subject: {kind: 'no-canary', clusters: clusters.length}},
			...clusters.filter(cluster => cluster !== first?.cluster).map(cluster => option(cluster.arn, cluster)),
		] as const satisfies readonly Option[];
		return {
			id: 'canary',
			step: 'settings',
			flags: ['--canary'],
			fallback: smallestCanary,
			input: {
				kind: 'one',
				marked: smallestCanary,
				options,
				of(id) {
					const named = clusters.find(({arn, name}) => arn === id || name === id);
					return id === smallestCanary || id === noCanary || named
						? ok(named?.arn ?? id)
						: refused(
								unknownCluster(
									id,
									clusters,
									situation.observed.regions.map(({region}) => region),
								),
							);
				},
			},
		};
	},
};

/** The smallest first, and of equal ones the first by name; one without instances proves nothing. */
function candidates(situation: Situation): readonly Cluster[] {
	return chosenClusters(situation)
		.filter(({instances}) => instances.length > 0)
		.toSorted((a, b) => {
			const difference = a.instances.length - b.instances.length;
			return difference === 0 ? inOrder(a.name, b.name) : difference;
		});
}

type First = {readonly cluster: Cluster; readonly why: 'smallest' | 'begun'};

/**
What the plan would have go first. Where no Agent is yet that is the smallest; where some are, the plan knows which of
them it leaves as they are, and which an earlier run began.
*/
function firstOf(clusters: readonly Cluster[], situation: Situation): First | undefined {
	const [smallest] = clusters;
	if (clusters.some(({daemonServices, daemons}) => daemonServices.length + daemons.length > 0)) {
		const {observed, choices} = decided(situation);
		const release = {...choices.release, canary: smallestCanary};
		const {waves, targets, changes} = planChanges({observed, choices: {...choices, release}});
		const target = targets.find(({id}) => id === waves?.[0]?.[0]);
		const cluster = clusters.find(({arn}) => arn === target?.group.clusterArn);
		const isChanged = changes.some(change => change.target === target?.id);
		if (target && cluster) {
			return {cluster, why: isChanged ? 'smallest' : 'begun'};
		}
	}

	return smallest && {cluster: smallest, why: 'smallest'};
}

function option(id: string, {name, region, instances}: Cluster, isFirst?: First['why']): Option {
	return {
		id,
		selectable: true,
		subject: {
			kind: 'canary',
			cluster: name,
			region,
			instances: instances.length,
			...(isFirst && {isFirst}),
		},
	};
}
