import type {Decided} from '../../domain/choices/complete-choices.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {PlannedChanges} from '../../domain/plan/planned-changes.ts';
import {openImages} from '../../domain/plan/releases/pinning.ts';
import type {Ports} from '../ports.ts';
import {resolveImages} from '../readers/resolve-images.ts';
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
	const {given, command} = ports.run;
	// A policy says what pinning would ask, and whoever wants it may not ask that yet.
	const isAsked = changes.refusal === undefined && given.release?.pin === true && command.purpose !== 'policies';
	if (!isAsked || open.length === 0) {
		return {changes, session};
	}

	const images = {...observed.images, ...(yield* resolveImages(open, {aws: session.aws, ports}))};
	const known: LookedAt = {...session, observed: {...observed, images}};
	return {changes: plan(decidedIn(known, ports)), session: known};
}
