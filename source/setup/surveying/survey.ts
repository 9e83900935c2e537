import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Surveying} from '../../domain/estate/drift.ts';
import type {Estate} from '../../domain/estate/estate.ts';
import {findingsOf} from '../../domain/estate/findings.ts';
import {taggedImages} from '../../domain/estate/tag-today.ts';
import type {Planner} from '../../domain/plan/planned-changes.ts';
import type {Resolved} from '../../domain/plan/releases/pinning.ts';
import {canonical} from '../../domain/kit/canonical.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import {looking} from '../../domain/questions/decisions/looking.ts';
import type {Reply} from '../../domain/questions/question.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import type {ReadAccess, Renew} from '../applying/access.ts';
import {againOf} from '../choosing/again-of.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {resolvedBy, resolveImages} from '../readers/resolve-images.ts';
import {appKeys, proveEstate} from './prove-estate.ts';
import {clustersIn, estateOf, seenAgain, type Place, type Regions} from './read-estate.ts';

/** How long it rests between two looks while somebody watches, in seconds. */
const pace = 30;

/** Times as long as a look took it rests at least: AWS's limits are shared, and a large account takes minutes. */
const restPerLook = 4;

/** Who is asked, what plans an install since drift is what it would change, and how credentials are renewed. */
type Surveys = {readonly ask: Ask; readonly plan: Planner; readonly access: ReadAccess};

/**
`status`: what runs where, told once; and where somebody watches, told again whenever it is another, until they leave.
Nothing here can write.
*/
export async function* survey(
	before: LookedAt,
	ports: Ports,
	{ask, plan, access}: Surveys,
): AsyncGenerator<SetupEvent, Ending> {
	const session = {...before, aws: access.aws};
	const {observed} = session;
	// Before anything is read for it.
	const app = ports.run.data ? appKeys(ports) : undefined;
	const again = againOf(session, ports);
	const images: Resolved | undefined = ports.run.resolveTags
		? yield* resolveImages(taggedImages(clustersIn(observed, ports).clusters), {aws: session.aws, ports})
		: undefined;
	let place: Place = {session, ports, surveying: {identity: observed.identity, plan, ...(images && {images})}};
	let estate = await estateOf(observed, place);
	yield {type: 'estate', estate, again};
	const silent = app ? yield* proveEstate(observed, app, place) : 0;
	for (;;) {
		const wish = ask({...looking, about: [], position: {index: 1, total: 1}, canGoBack: false, again});
		const watched: Watching = yield* watchUntil(wish, {estate, again, place, renew: access.renew});
		({estate, place} = watched);
		if (watched.reply.kind === 'interrupt') {
			return {outcome: {kind: 'stopped', changed: false, clusters: []}};
		}

		if (watched.reply.kind !== 'answer') {
			const {check: isCheck} = ports.run;
			const findings = {...findingsOf(estate), silent};
			const agents = estate.clusters.reduce((sum, cluster) => sum + cluster.agents.length, 0);
			return {outcome: {kind: 'surveyed', findings, agents, isCheck, clusters: []}};
		}
	}
}

type Shown = {readonly estate: Estate; readonly again: Invocation; readonly place: Place; readonly renew: Renew};

/** What was seen last, with what, and what the person wishes. */
type Watching = {readonly estate: Estate; readonly place: Place; readonly reply: Reply<'again'>};

/** Looks again and again until the person wishes something; and once more where that is to look again. */
async function* watchUntil(
	wish: Promise<Reply<'again'>>,
	{estate: before, again, place: known, renew}: Shown,
): AsyncGenerator<SetupEvent, Watching> {
	const {session} = known;
	const {ports, isLeft} = untilLeft(wish, known.ports);
	let place = known;
	let estate = before;
	let reply: Reply<'again'> | undefined;
	let rest = pace;
	do {
		reply = await restedOr(wish, rest, ports);
		if (reply !== undefined && reply.kind !== 'answer') {
			return {estate, place, reply};
		}

		const begun = ports.clock.now();
		let look = await seenAgain(session.aws, session.observed, ports);
		if (look.kind === 'missed' && isSignedOut(look.problem)) {
			// While the table stands there nobody is asked anything else; who wishes to look again is.
			const renewed = yield* renew(look.problem, reply && 'estate');
			if (renewed === 'stopped') {
				const kind = ports.interrupt.graceful.aborted ? 'interrupt' : 'leave';
				return {estate: {...estate, stale: look.problem}, place, reply: {kind}};
			}

			look = renewed === 'not-yet' ? look : await seenAgain(session.aws, session.observed, ports);
		}

		let next: Estate = {...estate, ...(look.kind === 'missed' && {stale: look.problem})};
		if (look.kind === 'seen') {
			const surveying = await withTags(
				look.regions,
				{...place, ports},
				reply ? {} : (place.surveying.images ?? {}),
			);
			place = {...place, surveying};
			next = await estateOf(look.regions, place);
		}

		rest = Math.max(pace, (restPerLook * (ports.clock.now() - begun)) / 1000);
		// An idle screen writes nothing.
		if (isLeft() || isSame(next, estate)) {
			continue;
		}

		estate = next;
		yield {type: 'estate', estate, again};
	} while (reply === undefined);

	return {estate, place, reply};
}

/** A look takes minutes on a large account: who leaves meanwhile doesn't wait for it. */
function untilLeft(wish: Promise<Reply<'again'>>, ports: Ports) {
	const left = new AbortController();
	void wish.then(({kind}) => {
		if (kind !== 'answer') {
			left.abort();
		}
	});
	const interrupt = {...ports.interrupt, graceful: AbortSignal.any([ports.interrupt.graceful, left.signal])};
	return {ports: {...ports, interrupt}, isLeft: () => left.signal.aborted};
}

/** What the person wishes, or `undefined` after the rest. No timer is left behind: it would hold the process up. */
async function restedOr(wish: Promise<Reply<'again'>>, rest: number, {clock, interrupt}: Ports) {
	const over = new AbortController();
	try {
		const signal = AbortSignal.any([interrupt.graceful, over.signal]);
		return await Promise.race([wish, clock.pause(rest, signal).then(() => undefined)]);
	} finally {
		over.abort();
	}
}

/** Registries are asked again only when somebody wishes to look again; of what is new, as soon as it is there. */
async function withTags(seen: Regions, place: Place, kept: Resolved): Promise<Surveying> {
	const {session, ports, surveying} = place;
	if (!ports.run.resolveTags) {
		return surveying;
	}

	const wanted = taggedImages(clustersIn(seen, ports).clusters).filter(image => !kept[image]);
	const images = {...kept, ...(await resolvedBy(wanted, {aws: session.aws, ports}))};
	return {...surveying, images};
}

/** One problem after the other, as a network comes and goes, is no news: the first one is told. */
function isSame({at, stale, ...one}: Estate, {at: other, stale: before, ...two}: Estate): boolean {
	return stale?.code === before?.code && canonical(one) === canonical(two);
}
