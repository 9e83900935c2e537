import type {SetupEvent} from '../../domain/ending/event.ts';
import {withdrawn} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ask} from '../ports.ts';
import type {Turn} from '../turn.ts';
import {isPlanned, isWaiting, ofLane, reopened, settled, type Lane, type LaneState, type PlannedLane} from './lane.ts';
import {isLeft, stateOf, type Planned, type Planning} from './plan-all.ts';

/** The account that is asked for all of them. */
export function askedIn(lanes: readonly Lane[]): number {
	const waiting = lanes.findIndex(lane => isWaiting(lane));
	return waiting === -1 ? lanes.findIndex(lane => isPlanned(lane)) : waiting;
}

/** Whether something was asked before what all accounts are asked about. */
export function canGoBack(lanes: readonly Lane[]): boolean {
	const lane = lanes[askedIn(lanes)];
	return lane !== undefined && isPlanned(lane) && withdrawn(lane.state.session) !== undefined;
}

/**
Asks once more what was asked last in the account that is asked for all of them, and plans it by what is said then; the
others are to be planned by it too.
*/
export async function* goBack(lanes: readonly Lane[], planning: Planning): AsyncGenerator<SetupEvent, Planned> {
	const asked = askedIn(lanes);
	const lane = lanes[asked];
	if (!lane || !isPlanned(lane)) {
		return {lanes};
	}

	const after: Lane = yield* ofLane(lane, settled(lane, askedAgain(lane, planning)));
	return isLeft(after)
		? {lanes, end: {outcome: after.state.outcome}}
		: {lanes: lanes.map((one, place) => (place === asked ? after : reopened(one)))};
}

async function* askedAgain(
	{of, ports, state: {session, plan}}: PlannedLane,
	{ask, decide}: Planning,
): AsyncGenerator<SetupEvent, LaneState | Ending> {
	let isBack = false;
	const asking: Ask = async (question, renewed) => {
		if (question.id === 'approval' && !isBack) {
			isBack = true;
			return {kind: 'back'};
		}

		return ask({...question, of}, renewed);
	};

	const next: Turn | Ending = yield* decide({session, plan}, ports, asking);
	return 'outcome' in next ? next : stateOf(next, ports);
}
