import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {ClusterPart, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Observed} from '../../domain/account/observed.ts';
import {firstBy} from '../../domain/kit/first-by.ts';
import type {Ports} from '../ports.ts';
import {gather} from '../readers/gather.ts';
import {isLookedInto, listRegion, lookInside, type Looking} from '../readers/listing/look-inside.ts';
import type {RegionStep} from '../readers/listing/region-step.ts';
import {batches} from './batches.ts';
import type {LookedAt} from './session.ts';

/** What is read while somebody chooses of a list. */
export type Filling = {
	/** The session as more of it is known; reads only while it is taken from. Never throws a problem. */
	readonly seen: AsyncIterable<Filled>;
	/** Drops what is under way, and gives the session with what came in. */
	readonly stop: () => LookedAt;
};

/** `problem`: why no more comes. */
export type Filled = {readonly session: LookedAt; readonly problem?: Problem};

/** Seconds between two looks at what came in: rows that change more often are not read. */
const rest = 0.25;

/** Whether the list of clusters shows more than was read. */
export function isFillable(observed: Observed): boolean {
	return observed.regions.some(({isOpen}) => isOpen) || unseenIn(observed).size > 0;
}

/** By ARN, the clusters that nobody has looked into and somebody would. */
function unseenIn({found, clusters}: Observed): ReadonlyMap<string, ClusterSummary> {
	const seen = firstBy(clusters, ({arn}) => arn);
	return firstBy(
		found.filter(summary => !seen.has(summary.arn) && isLookedInto(summary)),
		({arn}) => arn,
	);
}

/**
Lists the regions that are not listed yet and looks into the clusters that nobody has looked into, those first that come
first in `order`, by ARN.
*/
export function fill(start: LookedAt, order: readonly string[], {clock, interrupt}: Ports): Filling {
	const left = new AbortController();
	const signal = AbortSignal.any([interrupt.graceful, left.signal]);
	let session = start;
	return {
		seen: seen(),
		stop() {
			left.abort();
			return session;
		},
	};

	async function* seen(): AsyncGenerator<Filled> {
		const steps = lookOn(start.observed, order, {aws: start.aws, signal});
		try {
			for await (const batch of batches(steps, async () => clock.pause(rest, signal))) {
				// What arrives after the answer is not what was answered to.
				if (signal.aborted) {
					return;
				}

				session = {...session, observed: {...session.observed, ...added(session.observed, batch)}};
				yield {session};
			}
		} catch (error) {
			if (!(error instanceof ProblemError)) {
				throw error;
			}

			if (!signal.aborted) {
				yield {session, problem: error.problem};
			}
		} finally {
			// Nobody takes any more.
			left.abort();
		}
	}
}

async function* lookOn(observed: Observed, order: readonly string[], looking: Looking): AsyncGenerator<RegionStep> {
	const unseen = unseenIn(observed);
	const known = firstBy(observed.found, ({arn}) => arn);
	const later: ClusterSummary[] = [];
	const lists = observed.regions.filter(({isOpen}) => isOpen).map(({region}) => listRegion(region, looking));
	for await (const step of gather([
		lookInside(
			order.flatMap(arn => unseen.get(arn) ?? []),
			looking,
		),
		...lists,
	])) {
		// What stopped one region goes for all; that one refused is its own affair.
		if (step.refused && !isAwsProblem(step.refused)) {
			throw new ProblemError(step.refused);
		}

		later.push(...step.found.filter(({arn}) => !known.has(arn)));
		yield step;
	}

	yield* lookInside(later, looking);
}

/** What was seen before, and these steps. A region that is read from its beginning again shows no cluster twice. */
function added(
	{regions, found, clusters, parts = []}: Observed,
	steps: readonly RegionStep[],
): Pick<Observed, 'regions' | 'found' | 'clusters' | 'parts'> {
	const ended = firstBy(
		steps.filter(({isListed, refused}) => isListed === true || refused !== undefined),
		({region}) => region,
	);
	const known = new Set(found.map(({arn}) => arn));
	const whole = new Set(steps.flatMap(step => step.clusters.map(({arn}) => arn)));
	const begun = firstBy([...steps.toReversed().flatMap(step => step.parts ?? []), ...parts], partArn);
	return {
		regions: regions.map(read => {
			const {refused} = ended.get(read.region) ?? {};
			const isRefused = refused !== undefined && isAwsProblem(refused);
			return isRefused
				? {region: read.region, unread: refused}
				: ended.has(read.region)
					? {region: read.region}
					: read;
		}),
		found: [...found, ...steps.flatMap(step => step.found.filter(({arn}) => !known.has(arn)))],
		clusters: [...clusters, ...steps.flatMap(step => step.clusters)],
		parts: [...begun.values()].filter(part => !whole.has(partArn(part))),
	};
}

function partArn({summary}: ClusterPart): string {
	return summary.arn;
}
