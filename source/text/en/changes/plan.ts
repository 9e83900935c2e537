import type {Plan} from '../../../domain/plan/plan.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {sharedNames} from '../../../domain/plan/changes/in-regions.ts';
import {shareOf} from '../../../domain/plan/forecast/account-plan.ts';
import {part} from '../../part.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {featureWords} from '../features/feature-words.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {platform} from '../account/platform.ts';
import {forecast} from './forecast.ts';
import {leftAlone} from './left-alone.ts';
import {stays as staying} from './stay.ts';

/** The plan's counts, what is left out because instances can't have it, and what it leaves alone. */
export function plan(of: Plan): {readonly forecast: Line; readonly counts: string; readonly notes: readonly Line[]} {
	const {counts, leftAlone: left, stays = [], removals, totals, targets, checks, waves} = of;
	return {
		forecast: removals
			? goes(removals)
			: forecast(targets, {isRefused: checks.some(({verdict}) => verdict === 'fail'), share: shareOf(of)}),
		// Almost in Terraform's words, and in their order, which many read at a glance.
		counts: `${counts.add} to add, ${counts.change} to change, ${counts.remove} to remove.`,
		notes: [
			...first(targets, waves).map((name): Line => [
				part.value(name),
				' goes first; the others wait until its Agents run.',
			]),
			...byRegion(targets),
			...totals.leftOut.map((each): Line => [
				`Not on ${platform[each.platform]} instances: ${listed(
					each.features.map(id => featureWords[id].title),
					20,
				)}`,
			]),
			...targets.flatMap(target => goesBack(target)),
			...staying(stays),
			...left.map((each): Line => [
				part.value(each.name),
				' on ',
				part.value(each.cluster),
				`: ${leftAlone(each, 'it')}`,
			]),
		],
	};
}

/** Who says what ran before; where nobody does, a check tells more. */
function goesBack({back, name, group: {cluster}}: Plan['targets'][number]): readonly Line[] {
	return back === undefined || back.how === 'already' || back.by === 'family'
		? []
		: [[part.value(back.to), ' ran before as ', part.value(name), ' on ', part.value(cluster), `: ${by[back.by]}`]];
}

const by = {journal: 'a journal of this machine says so, and AWS has it.', ecs: "ECS's own history says so."} as const;

/** A table of a row a region where there are many clusters: where most is missing stands first. */
function byRegion(targets: Plan['targets']): readonly Line[] {
	const regions = [...Map.groupBy(targets, ({group}) => group.region)].map(([region, all]) => {
		const cells = [...Map.groupBy(all, ({group}) => group.clusterArn).values()].map(cell => ({
			name: cell[0]?.group.cluster ?? '',
			...reachOf(cell),
		}));
		return {region, cells, ...reachOf(all), short: cells.filter(({missing}) => missing > 0)};
	});
	// Of the only one the forecast says as much.
	return regions.length < 2
		? []
		: regions
				.toSorted((a, b) => (b.missing === a.missing ? b.eligible - a.eligible : b.missing - a.missing))
				.map(({region, cells, runsOn, eligible, short}): Line => [
					part.value(region),
					`: ${plural(cells.length, 'cluster')}, ${runsOn} of ${plural(eligible, 'instance')}`,
					...(short.length === 0
						? []
						: [
								'; not all of ',
								part.value(
									listed(
										short.toSorted((a, b) => b.missing - a.missing).map(({name}) => name),
										3,
									),
								),
							]),
				]);
}

function reachOf(targets: Plan['targets']): {
	readonly runsOn: number;
	readonly eligible: number;
	readonly missing: number;
} {
	const runsOn = targets.reduce((sum, {forecast: one}) => sum + one.runsOn, 0);
	const eligible = targets.reduce((sum, {forecast: one}) => sum + one.eligible, 0);
	return {runsOn, eligible, missing: eligible - runsOn};
}

/** The clusters of the first wave. */
function first(targets: Plan['targets'], waves: Plan['waves']): readonly string[] {
	const names = targets
		.filter(({id}) => waves?.[0]?.includes(id))
		.map(({group: {cluster, region}, isNamesake}) => clusterName({cluster, region, isNamesake}));
	return [...new Set(names)];
}

/** Where it goes; nothing where only what is left behind does. */
function goes(removals: NonNullable<Plan['removals']>): Line {
	const shared = sharedNames(removals);
	const clusters = [
		...new Set(
			removals.map(({cluster, region}) => clusterName({cluster, region, isNamesake: shared.has(cluster)})),
		),
	];
	return clusters.length === 0 ? [] : ['Takes the Agent out of ', part.value(listed(clusters, 3)), '.'];
}
