import type {Aws} from '../../aws/gateway.ts';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {choicesOf, type LookedAt, type SignedIn, type SignedOut} from '../choosing/session.ts';
import type {AskCode, Ports} from '../ports.ts';
import {withReadsBegun} from './ahead.ts';
import {openAsking} from './open-asking.ts';

/** Lists where credentials could come from, and opens AWS with those that were chosen, asking for an MFA code. */
export async function* signIn(
	session: SignedOut,
	ports: Ports,
	ask: AskCode,
): AsyncGenerator<SetupEvent, SignedOut | SignedIn> {
	const {credentials} = choicesOf(session);
	const {observed} = session;
	// Listed once: going back to this question is no reason to look at the files again.
	const entry = ports.run.given.entries.credentials?.entry;
	const named = typeof entry === 'string' ? entry : undefined;
	const sources = observed.sources.length > 0 ? observed.sources : await ports.signIn.sources(named);
	if (sources.length === 0) {
		throw new ProblemError(
			named === undefined
				? {code: 'no-credentials', detail: ''}
				: {code: 'unknown-profile', profile: named, known: []},
		);
	}

	if (!credentials) {
		return {...session, observed: {...observed, sources}};
	}

	const aws = await openAsking(credentials, ports.signIn, ask);
	const region = await ports.signIn.region(credentials);
	// Listing takes a permission that many don't have, so it is asked only where the list is needed.
	const isEverywhere = JSON.stringify(ports.run.given.entries.regions?.entry ?? '').includes('"all"');
	const enabledRegions =
		region === undefined || isEverywhere
			? await regionsOf(aws, {candidates: region === undefined ? homes : [region], isNeeded: isEverywhere})
			: [];
	return {
		...session,
		kind: 'signed-in',
		aws,
		observed: {...observed, sources, enabledRegions, ...(region !== undefined && {defaultRegion: region})},
	};
}

/** Says who we are, in the first of the chosen regions; nothing else is read before that. */
export async function* identify(session: SignedIn, ports: Ports): AsyncGenerator<SetupEvent, SignedIn | LookedAt> {
	const {regions} = choicesOf(session);
	if (!regions) {
		return session;
	}

	yield {type: 'reading', what: 'identity', subject: ''};
	// In a chosen region: the STS of another may be switched off or out of reach.
	const caller = await session.aws.identify(regions[0] ?? 'us-east-1', ports.interrupt.graceful);
	const identity = {...caller, ...(hasPassedOverKeys(session) && {keysPassedOver: true as const})};
	yield {type: 'identified', identity, regions};
	const {saved} = ports.run;
	if (saved && saved.plan.identity.account !== identity.account) {
		const {account: planned} = saved.plan.identity;
		throw new ProblemError({code: 'plan-account', plan: saved.file, planned, here: identity.account});
	}

	const {clockSkew} = identity;
	return {
		...session,
		kind: 'looked-at',
		aws: withReadsBegun(session.aws, regions, ports),
		observed: {...session.observed, identity, ...(clockSkew !== undefined && {clockSkew})},
		reads: new Map(),
	};
}

/**
The AWS CLI takes access keys of the environment before the profile of AWS_PROFILE, the SDKs take the profile: one of
them surprises. Whoever picked the profile from the list saw both.
*/
function hasPassedOverKeys({answers, observed}: SignedIn): boolean {
	const chosen = answers.find(({id}) => id === 'credentials');
	return (
		chosen !== undefined &&
		chosen.source !== 'person' &&
		choicesOf({answers}).credentials?.kind === 'profile' &&
		observed.sources.some(({kind}) => kind === 'environment')
	);
}

/** One region of each partition: keys of one are unknown in the others. */
const homes = ['us-east-1', 'us-gov-west-1', 'cn-north-1'];

type Listing = {
	readonly candidates: readonly string[];
	/** Whether the list is what was asked for. */
	readonly isNeeded: boolean;
};

/** Where regions can't be listed, they are typed; "all" of them can't be. */
async function regionsOf(aws: Aws, {candidates, isNeeded}: Listing): Promise<readonly string[]> {
	let refusal: unknown;
	for (const region of candidates) {
		try {
			return await aws.readRegions(region);
		} catch (error) {
			// A key of another partition is an unknown one here; any other failure would be the same everywhere.
			const problem = error instanceof ProblemError ? error.problem : undefined;
			if (problem && isAwsProblem(problem) && !isNeeded) {
				return [];
			}

			if (!(problem?.code === 'wrong-credentials' && problem.why === 'unknown-key')) {
				throw error;
			}

			refusal ??= error;
		}
	}

	throw refusal;
}
