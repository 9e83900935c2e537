import type {AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Identity} from '../../../domain/account/identity.ts';
import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {ChangeNote, ReadingFact} from '../../../domain/ending/event.ts';
import {emptyKeyed, type Keyed} from '../../../domain/kit/large/keyed.ts';
import {emptyLog, logged, type Log} from '../../../domain/kit/large/log.ts';
import type {FleetView} from '../../../domain/fleet/view/fleet-view.ts';
import type {Change} from '../../../domain/plan/change.ts';
import type {CellTarget} from './cells.ts';
import type {EventOf, Fact} from './fact.ts';

/** A rollout as it was last told, so many seconds after the watching began. */
export type Watching = {readonly rollout: Rollout; readonly seconds: number};

/** Everything the screen needs to know of what happened; a fold of the events. */
export type View = {
	/** Printed once, in order; grows only at its end. */
	readonly history: Log<Fact>;
	/** Which checks are printed as they are made; the review shows the others. */
	readonly checks: 'all' | 'notable';
	/** How many times faster than life its clock runs. */
	readonly speed: number;
	readonly identity?: Identity;
	readonly regions: readonly string[];
	/** What was decided and can still be taken back. It joins the history when the first change begins. */
	readonly decided: ReadonlyArray<EventOf<'answered' | 'verified'>>;
	/** Reads that haven't ended, oldest first. */
	readonly readings: readonly ReadingFact[];
	/** How many clusters were looked into, of those that were found; told where it takes a while. */
	readonly looked?: {readonly clusters: number; readonly of: number};
	/** How far data has come to Datadog, while that is asked. */
	readonly arrived?: EventOf<'proof'>['proof'];
	/** What AWS has not answered for a while; the next event ends it. */
	readonly waiting?: EventOf<'waiting'>;
	/** What runs where, as it was last told; printed when the looking ends. */
	readonly estate?: EventOf<'estate'>;
	/** The same of each of several accounts that has not ended, in their order. */
	readonly estates: ReadonlyArray<EventOf<'estate'>>;
	/** How a fleet stands, as it was last told; printed when the run ends. */
	readonly fleet?: EventOf<'fleet'>;
	/** The places of the plan that is reviewed. */
	readonly plannedFleet?: FleetView;
	/** Those being made, oldest first: one a cluster at most, and one alone of what clusters share. */
	readonly changing: ReadonlyArray<{readonly change: Change; readonly note?: ChangeNote}>;
	/** What the plan is for that is carried out. */
	readonly targets: readonly CellTarget[];
	/** By target: those whose rollout succeeded, and those of which a change or the rollout failed. */
	readonly done: Keyed<true>;
	readonly failed: Keyed<true>;
	/** By target, as they came: watched and not succeeded yet. */
	readonly rollouts: Keyed<Watching>;
	/** How many accounts the plan is for that is carried out, where the run is for several. */
	readonly planned?: number;
	/** The account of the last event, where the run is for several. */
	readonly of?: AccountName;
	/** The account that what was printed last is of, where the run is for several. */
	readonly lastOf?: string | undefined;
	/** Whether a change of the plan was begun: what was asked before doesn't stand on the screen again. */
	readonly hasBegun: boolean;
	readonly isStopping: boolean;
	readonly isFinished: boolean;
};

/** Before the first event. */
export const emptyView: View = {
	history: emptyLog,
	checks: 'notable',
	speed: 1,
	regions: [],
	decided: [],
	readings: [],
	estates: [],
	changing: [],
	targets: [],
	done: emptyKeyed,
	failed: emptyKeyed,
	rollouts: emptyKeyed,
	hasBegun: false,
	isStopping: false,
	isFinished: false,
};

/** One more line for the scrollback; it is never printed again or taken back. */
export function printed(before: View, fact: Fact): View {
	return {...before, history: logged(before.history, fact)};
}

/** From the first change on nothing can be taken back. Approval itself needs no line: the changes show it. */
export function settled(before: View): View {
	if (before.decided.length === 0) {
		return before;
	}

	const facts = before.decided.filter(each => !(each.type === 'answered' && each.question === 'approval'));
	return {...before, history: logged(before.history, ...facts), decided: []};
}

/** The readings that still run. */
export function without(before: View, isOver: (reading: View['readings'][number]) => boolean): View['readings'] {
	return before.readings.filter(reading => !isOver(reading));
}
