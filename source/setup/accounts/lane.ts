import type {Aws, SignIn} from '../../aws/gateway.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Outcome} from '../../domain/ending/outcome.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {clusterNames} from '../../domain/choices/given.ts';
import {jointlyDecided, noCanary} from '../../domain/choices/wishes/release-wishes.ts';
import type {AccountName, WantedAccount} from '../../domain/choices/wishes/wanted-account.ts';
import type {Session} from '../choosing/session.ts';
import {toldEnding, type Ending} from '../ending.ts';
import type {Ports, Run} from '../ports.ts';

/** One account of a run for several, and where its run stands. Never changed in place. */
export type Lane = {
	readonly wanted: WantedAccount;
	/** What is known of whose account it is. */
	readonly of: AccountName;
	/** Those of the run, with the account's own sign-in. */
	readonly ports: Ports;
	readonly state: LaneState;
	/** What it was last planned to get, and the last problem that was told. */
	readonly plan?: Plan;
	readonly problem?: Problem;
};

/** `waiting`: its plan waits for the yes. `blocked`: nobody can say yes to it as it is, and there are fixes. */
export type LaneState =
	| {readonly kind: 'open'}
	| {readonly kind: 'waiting' | 'blocked'; readonly session: Session; readonly plan: Plan}
	/** What runs where is told, and somebody may look on: what comes then, to the account's end. */
	| {readonly kind: 'looking'; readonly rest: AsyncGenerator<SetupEvent, Lane>}
	| {readonly kind: 'ended'; readonly outcome: Outcome};

export type WaitingLane = Lane & {readonly state: PlannedState & {readonly kind: 'waiting'}};

/** A plan was made, and can be asked about. */
export type PlannedLane = Lane & {readonly state: PlannedState};

type PlannedState = Extract<LaneState, {readonly plan: Plan}>;

/** Where the run of an account begins: all that was given is given to it, but for the other accounts. */
export function newLane(wanted: WantedAccount, ports: Ports): Lane {
	const {signIn, run} = ports;
	const {given, said} = run;
	if (wanted.kind === 'profile') {
		const {profile} = wanted;
		const entries = {...given.entries, credentials: {entry: profile, source: 'flag'} as const};
		return {
			wanted,
			of: {profile},
			ports: {...ports, run: {...run, given: {...given, entries}, said: {...said, profile}}},
			state: {kind: 'open'},
		};
	}

	const {account, role} = wanted;
	return {
		wanted,
		of: {account},
		ports: {
			...ports,
			signIn: {
				...signIn,
				open: async (source, options) => signIn.open(source, {...options, role: {account, role}}),
			},
			run: {...run, said: {...said, account: [account]}},
		},
		state: {kind: 'open'},
	};
}

/** What goes first is decided for all accounts together; a cluster that was named may be another's. */
export function withoutOwnCanary(ports: Ports): Ports {
	const {given, said} = ports.run;
	const {canary, ...others} = said;
	const wish = given.release?.canary;
	return wish === noCanary
		? ports
		: {
				...ports,
				run: {
					...ports.run,
					said: others,
					given: {...given, release: {...given.release, canary: jointlyDecided}},
					...(wish !== undefined && {jointCanary: wish}),
				},
			};
}

/** The account as it was opened once: nobody is asked for the code of a device twice. */
export function opened(lane: Lane, aws: Aws, of: AccountName): Lane {
	const {signIn} = lane.ports;
	let first: Aws | undefined = aws;
	const open: SignIn['open'] = async (source, options) => {
		const taken = first ?? (await signIn.open(source, options));
		first = undefined;
		return taken;
	};

	return {...lane, of, ports: {...lane.ports, signIn: {...signIn, open}}};
}

export function isWaiting(lane: Lane): lane is WaitingLane {
	return lane.state.kind === 'waiting';
}

export function isPlanned(lane: Lane): lane is PlannedLane {
	return lane.state.kind === 'waiting' || lane.state.kind === 'blocked';
}

/** To be planned once more; not what could not be signed in to or read. */
export function reopened(lane: Lane): Lane {
	const isRefused = lane.state.kind === 'ended' && lane.state.outcome.kind === 'failed';
	return isRefused ? lane : {...lane, state: {kind: 'open'}};
}

/** Events of an account with its name, as far as it is known; its id comes when AWS has told it. */
export async function* ofLane(
	lane: Lane,
	events: AsyncGenerator<SetupEvent, LaneState>,
): AsyncGenerator<SetupEvent, Lane> {
	let told = lane;
	for (;;) {
		const next = await events.next();
		if (next.done === true) {
			return {...told, state: next.value};
		}

		const event = next.value;
		told = after(told, event);
		yield {...event, of: told.of};
	}
}

function after(lane: Lane, event: SetupEvent): Lane {
	switch (event.type) {
		case 'identified': {
			const {account, alias} = event.identity;
			return {...lane, of: {...lane.of, account, ...(alias !== undefined && {alias})}};
		}

		case 'planned': {
			return {...lane, plan: event.plan};
		}

		case 'problem': {
			return {...lane, problem: event.problem};
		}

		default: {
			return lane;
		}
	}
}

/**
How the run of an account goes on by `step`; what ends it ends nothing else. A request that Ctrl+C cut off is no
failure.
*/
export async function* settled(
	{ports}: Lane,
	step: AsyncGenerator<SetupEvent, LaneState | Ending>,
): AsyncGenerator<SetupEvent, LaneState> {
	const {clock, interrupt, run} = ports;
	const begun = clock.now();
	let ending: Ending;
	try {
		const next = yield* step;
		if ('kind' in next) {
			return next;
		}

		ending = next;
	} catch (error) {
		if (!(error instanceof ProblemError)) {
			throw error;
		}

		const absent = absentIn(error.problem, run);
		if (interrupt.graceful.aborted) {
			ending = {outcome: {kind: 'stopped', changed: false, clusters: []}};
		} else if (absent) {
			ending = {outcome: absent};
		} else {
			const {problem, again = {command: run.command, answers: run.said}} = error;
			yield {type: 'problem', problem, done: [], again};
			ending = {outcome: {kind: 'failed', problem, changed: false, clusters: []}};
		}
	}

	yield {type: 'account-finished', ...toldEnding(ending, run), seconds: (clock.now() - begun) / 1000};
	return {kind: 'ended', outcome: ending.outcome};
}

/** Nothing that was named is there: others have it, and where none has, that is told of all of them. */
function absentIn({code}: Problem, {given}: Run): Outcome | undefined {
	const named = clusterNames(given.entries.clusters?.entry);
	const isAbsent = code === 'unknown-cluster' || code === 'no-clusters';
	return isAbsent && named.length > 0 && !named.includes('all') ? {kind: 'absent', named, clusters: []} : undefined;
}
