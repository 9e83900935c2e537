import type {Identity} from '../../domain/account/identity.ts';
import type {Observed} from '../../domain/account/observed.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {entriesOf, type Bundle, type BundleFile, type Missing} from '../../domain/ending/bundle/bundle.ts';
import {bundleFiles} from '../../domain/ending/bundle/bundle-files.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {bundleConsent} from '../../domain/questions/decisions/bundle.ts';
import {askYes} from '../ask-yes.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {againOf} from '../choosing/again-of.ts';
import type {choose, Chosen} from '../choosing/choose.ts';
import type {PlannedNow} from '../choosing/plan-now.ts';
import {choicesOf, newSession, type LookedAt} from '../choosing/session.ts';
import {placesOf, type Places} from './places-of.ts';
import {gather, reasonOf, type Gathering} from './gather.ts';

/** How an install goes, as far as it changes nothing. */
export type Steps = {
	readonly choose: typeof choose;
	readonly plan: (session: LookedAt, ports: Ports) => AsyncGenerator<SetupEvent, PlannedNow>;
};

/**
`flare`: asks where, reads all that support asks for, plans as an install would, lists what the file will hold, and
writes it after a yes. As soon as the account is known there is a file, whatever else can't be read.
*/
export async function* bundle(steps: Steps, ports: Ports, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	const places: Places = yield* placesOf(steps.choose(newSession, 'clusters', ports, ask), ports);
	if (places.kind !== 'decided' && places.kind !== 'stuck') {
		return {
			outcome:
				places.kind === 'left' ? {kind: 'left', clusters: []} : {kind: 'stopped', changed: false, clusters: []},
		};
	}

	const found: Found = places.kind === 'decided' ? yield* inside(places.session, steps, ports) : nothingIn(places);
	if (ports.interrupt.graceful.aborted) {
		return {outcome: {kind: 'stopped', changed: false, clusters: []}};
	}

	const {identity} = found;
	const files = ports.bundles.clean([
		...bundleFiles({
			...found,
			version: ports.run.version,
			command: ports.run.command.name,
			at: new Date(ports.clock.now()).toISOString(),
			...(ports.run.demo !== undefined && {demo: ports.run.demo}),
		}),
		...(await ports.bundles.journals(identity.account)),
	]);
	return yield* written(files, found, ports, ask);
}

type Found = Gathering & {readonly observed: Partial<Observed>; readonly plan?: Plan; readonly identity: Identity};

function nothingIn({identity, problem}: Extract<Places, {readonly kind: 'stuck'}>): Found {
	return {identity, observed: {identity}, clusters: [], missing: [{what: 'clusters', ...reasonOf(problem)}]};
}

/** The clusters and what an install would plan on them. */
async function* inside(session: LookedAt, steps: Steps, ports: Ports): AsyncGenerator<SetupEvent, Found> {
	const tried: Tried = yield* planned(session, steps, ports);
	const {observed} = tried.session;
	const {clusters = []} = choicesOf(session);
	const gathered: Gathering = yield* gather(
		observed.found.filter(({arn}) => clusters.includes(arn)),
		{
			aws: session.aws,
			signal: ports.interrupt.graceful,
			// Before that only their lists were read.
			read: tried.plan ? observed.clusters : [],
		},
	);
	return {
		clusters: gathered.clusters,
		missing: [...gathered.missing, ...tried.missing],
		observed,
		identity: session.observed.identity,
		...(tried.plan && {plan: tried.plan}),
	};
}

type Tried = {readonly session: LookedAt; readonly plan?: Plan; readonly missing: readonly Missing[]};

/** Nobody is asked any more, and the checks are told in the file. */
async function* planned(session: LookedAt, steps: Steps, ports: Ports): AsyncGenerator<SetupEvent, Tried> {
	const unasked: Ask = async ({complaint}) => {
		// Why it would be asked again is why there is no plan.
		if (complaint) {
			throw new ProblemError(complaint);
		}

		return {kind: 'missing'};
	};

	try {
		const chosen: Chosen = yield* onlyReading(steps.choose(session, undefined, ports, unasked));
		if (chosen.kind !== 'decided') {
			return {session, missing: []};
		}

		const now = yield* onlyReading(steps.plan(chosen.session, ports));
		return {session: now.session, plan: now.plan, missing: []};
	} catch (error) {
		if (error instanceof ProblemError) {
			const missing = {...reasonOf(error.problem)};
			return {
				session,
				missing: [
					{what: 'checks', ...missing},
					{what: 'plan', ...missing},
				],
			};
		}

		throw error;
	}
}

async function* onlyReading<Value>(events: AsyncGenerator<SetupEvent, Value>): AsyncGenerator<SetupEvent, Value> {
	for (;;) {
		const next = await events.next();
		if (next.done === true) {
			return next.value;
		}

		if (next.value.type === 'reading' || next.value.type === 'observed') {
			yield next.value;
		}
	}
}

/** Lists what it would hold, and writes it after a yes. */
async function* written(
	files: readonly BundleFile[],
	{missing}: Pick<Found, 'missing'>,
	ports: Ports,
	ask: Ask,
): AsyncGenerator<SetupEvent, Ending> {
	const of: Bundle = {file: ports.bundles.file, entries: entriesOf(files), missing};
	yield {type: 'bundle', bundle: of, state: ports.run.dryRun ? 'would-be' : 'listed'};
	if (ports.run.dryRun) {
		return {outcome: {kind: 'done', clusters: []}};
	}

	// Where, and whether.
	const steps = ports.run.given.entries.clusters === undefined ? 2 : 1;
	if (!ports.run.given.approve) {
		const without = await askYes(ask, {
			...bundleConsent(of.file),
			position: {index: steps, total: steps},
			canGoBack: false,
			again: againOf(newSession, ports),
		});
		if (without) {
			return {outcome: without};
		}
	}

	await ports.bundles.write(files);
	yield {type: 'bundle', bundle: of, state: 'written'};
	return {outcome: {kind: 'done', clusters: []}};
}
