import type {ImageVerdict} from '../../domain/account/image-verdict.ts';
import {newestKnown} from '../../domain/agent/releases/known-releases.ts';
import type {Decided} from '../../domain/choices/complete-choices.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {PlannedChanges} from '../../domain/plan/planned-changes.ts';
import {openImages} from '../../domain/plan/releases/pinning.ts';
import type {Ports} from '../ports.ts';
import {decidedIn} from './decided-in.ts';
import type {LookedAt} from './session.ts';

/** Planned changes, and the session in which is known what they rest on. */
export type Pinned = {readonly changes: PlannedChanges; readonly session: LookedAt};

/** Plans, and where images are to be pinned plans again with what the registry says of those that came out of it. */
export async function* pinned(
	session: LookedAt,
	ports: Ports,
	plan: (decided: Decided) => PlannedChanges,
): AsyncGenerator<SetupEvent, Pinned> {
	const changes = plan(decidedIn(session, ports));
	const {observed} = session;
	const open = openImages(changes.targets).filter(image => !observed.images[image]);
	const isAsked = changes.refusal === undefined && ports.run.given.release?.pin === true;
	if (!isAsked || open.length === 0) {
		return {changes, session};
	}

	const images = {...observed.images, ...(yield* resolveImages(open, ports))};
	const known: LookedAt = {...session, observed: {...observed, images}};
	return {changes: plan(decidedIn(known, ports)), session: known};
}

/** Asks the registries what these images are today, one after the other: a plan has one or two. */
async function* resolveImages(
	images: readonly string[],
	{registry, interrupt}: Ports,
): AsyncGenerator<SetupEvent, Readonly<Record<string, ImageVerdict>>> {
	const verdicts: Array<readonly [string, ImageVerdict]> = [];
	for (const image of images) {
		yield {type: 'reading', what: 'registry', subject: image};
		const verdict = await registry.resolve(image, {likely: [newestKnown.version], signal: interrupt.graceful});
		verdicts.push([image, verdict]);
	}

	return Object.fromEntries(verdicts);
}
