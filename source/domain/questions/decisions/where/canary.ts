import type {Cluster} from '../../../account/cluster.ts';
import {intents} from '../../../choices/intent.ts';
import {ok, refused} from '../../../choices/problem/checked.ts';
import {unknownCluster} from '../../../choices/problem/unknown-cluster.ts';
import type {Situation} from '../../../choices/situation.ts';
import {noCanary, smallestCanary} from '../../../choices/wishes/release-wishes.ts';
import {factsOf} from '../../../found/describe-cluster.ts';
import {decided} from '../../../found/complete-choices.ts';
import {chosenClusters} from '../../../hosts/chosen-clusters.ts';
import type {Option} from '../../option.ts';
import type {Decision} from '../draft.ts';
import {inOrder} from '../../../kit/sorted.ts';

/** Which of several clusters goes first, whose Agents must run before another one's begin. */
export const canary: Decision<'canary'> = {
	id: 'canary',
	step: 'settings',
	// What nobody waits for tells nothing of the others. All else is decided by now: where every cluster is as planned
	// already, nothing goes first.
	wanted: situation =>
		intents[situation.intent ?? 'install'].hasCanary === true &&
		situation.given.release?.canary === undefined &&
		situation.said.answers['no-wait'] === undefined &&
		candidates(situation).length > 1 &&
		situation.isChanging?.(decided(situation)) !== false,
	// Whoever approves before there is a plan wants no questions either.
	evident: ({given}) => (given.approve ? smallestCanary : undefined),
	ask(situation) {
		const clusters = candidates(situation);
		const first = firstOf(clusters, situation);
		const options = [
			...(first ? [option(first.id, first.cluster, first.why)] : []),
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
				marked: first?.id ?? smallestCanary,
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

type First = {readonly cluster: Cluster; readonly id: string; readonly why: 'smallest' | 'begun'};

/**
Of several clusters what an earlier run began and does not run comes before the smallest, as long as no Agent of ours
shows that it can run. It is offered as itself: what a plan leaves as it is, is not known before there is one.
*/
function firstOf(clusters: readonly Cluster[], {observed}: Situation): First | undefined {
	const chosen = new Set(clusters.map(({arn}) => arn));
	const ours = factsOf(observed).flatMap(({arn, agents}) =>
		agents
			.filter(({owner}) => chosen.has(arn) && owner.kind === 'us')
			.map(({running, desired}) => ({arn, running, desired})),
	);
	const isWhole = ours.some(({running, desired}) => running > 0 && running >= desired);
	const missing = new Set(ours.filter(({running, desired}) => running < desired).map(({arn}) => arn));
	const begun = isWhole ? undefined : clusters.find(({arn}) => missing.has(arn));
	const [smallest] = clusters;
	return begun
		? {cluster: begun, id: begun.arn, why: 'begun'}
		: smallest && {cluster: smallest, id: smallestCanary, why: 'smallest'};
}

function option(id: string, {name, region, instances}: Cluster, firstAs?: First['why']): Option {
	return {
		id,
		selectable: true,
		subject: {
			kind: 'canary',
			cluster: name,
			region,
			instances: instances.length,
			...(firstAs !== undefined && {firstAs}),
		},
	};
}
