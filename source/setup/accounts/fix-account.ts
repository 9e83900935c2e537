import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {Ending} from '../ending.ts';
import type {Ask} from '../ports.ts';
import type {Turn} from '../turn.ts';
import type {Fix} from './ask-for-all.ts';
import {ofLane, settled, type Lane, type LaneState, type PlannedLane} from './lane.ts';
import {stateOf, type Planning} from './plan-all.ts';

/** An account with its other plan; or as it was, and why the fix was not taken. */
export type Fixed = {readonly lane: Lane; readonly complaint?: Problem | undefined};

/** Plans one account anew with other answers, and leaves the plans of the others as they are. */
export async function* fixAccount(
	lane: PlannedLane,
	{changes}: Fix,
	{ask, decide}: Planning,
): AsyncGenerator<SetupEvent, Fixed> {
	const {ports, state, of} = lane;
	let isSaid = false;
	let complaint: Problem | undefined;
	const asking: Ask = async question => {
		if (question.id !== 'approval') {
			return ask({...question, of});
		}

		if (!isSaid) {
			isSaid = true;
			return {kind: 'fix', changes};
		}

		({complaint} = question);
		return {kind: 'leave'};
	};

	async function* again(): AsyncGenerator<SetupEvent, LaneState | Ending> {
		const {session, plan} = state;
		const next: Turn | Ending = yield* decide({session, plan}, ports, asking);
		return complaint ? state : 'outcome' in next ? next : stateOf(next, ports);
	}

	const after: Lane = yield* ofLane(lane, settled(lane, again()));
	return {lane: after, complaint};
}
