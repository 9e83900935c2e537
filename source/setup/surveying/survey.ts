import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Estate} from '../../domain/estate/estate.ts';
import {findingsOf} from '../../domain/estate/findings.ts';
import {taggedImages} from '../../domain/estate/tag-today.ts';
import type {Planner} from '../../domain/plan/planned-changes.ts';
import type {Resolved} from '../../domain/plan/releases/pinning.ts';
import {canonical} from '../../domain/kit/canonical.ts';
import {looking} from '../../domain/questions/decisions/looking.ts';
import type {Reply} from '../../domain/questions/question.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
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

/** Who is asked, and what plans an install: drift is what it would change. */
type Surveys = {readonly ask: Ask; readonly plan: Planner};

/**
`status`: what runs where, told once; and where somebody watches, told again whenever it is another, until they leave.
Nothing here can write.
*/
export async function* survey(
	session: LookedAt,
	ports: Ports,
	{ask, plan}: Surveys,
): AsyncGenerator<SetupEvent, Ending> {
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
		const watched: Watching = yield* watchUntil(wish, {estate, again, place});
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

type Shown = {readonly estate: Estate; readonly again: Invocation; readonly place: Place};

/** What was seen last, with what, and what the person wishes. */
type Watching = {readonly estate: Estate; readonly place: Place; readonly reply: Reply<'again'>};

/** Looks again and again until the person wishes something; and once more where that is to look again. */
async function* watchUntil(
	wish: Promise<Reply<'again'>>,
	{estate: before, again, place: known}: Shown,
): AsyncGenerator<SetupEvent, Watching> {
	const {session, ports} = known;
	let place = known;
	let estate = before;
	let reply: Reply<'again'> | undefined;
	let rest = pace;
	do {
		const rested = ports.clock.pause(rest, ports.interrupt.graceful).then(() => undefined);
		reply = await Promise.race([wish, rested]);
		if (reply !== undefined && reply.kind !== 'answer') {
			return {estate, place, reply};
		}

		const begun = ports.clock.now();
		const now = await seenAgain(session, ports);
		place = now ? await withTags(now, place, reply ? {} : (place.surveying.images ?? {})) : place;
		const next = now && (await estateOf(now, place));
		rest = Math.max(pace, (restPerLook * (ports.clock.now() - begun)) / 1000);
		// An idle screen writes nothing.
		if (!next || isSame(next, estate)) {
			continue;
		}

		estate = next;
		yield {type: 'estate', estate, again};
	} while (reply === undefined);

	return {estate, place, reply};
}

/** Registries are asked again only when somebody wishes to look again; of what is new, as soon as it is there. */
async function withTags(seen: Regions, place: Place, kept: Resolved): Promise<Place> {
	const {session, ports, surveying} = place;
	if (!ports.run.resolveTags) {
		return place;
	}

	const wanted = taggedImages(clustersIn(seen, ports).clusters).filter(image => !kept[image]);
	const images = {...kept, ...(await resolvedBy(wanted, {aws: session.aws, ports}))};
	return {...place, surveying: {...surveying, images}};
}

function isSame({at, ...one}: Estate, {at: other, ...two}: Estate): boolean {
	return canonical(one) === canonical(two);
}
