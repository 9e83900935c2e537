import {AsyncLocalStorage} from 'node:async_hooks';

/*
Whose requests go first where many wait for one bucket. Clusters are read side by side so that no bucket stands idle,
and each is to be whole before the next one: served as they come, the first of a hundred large ones would be whole with
the last, minutes later, and until then all of them would be held in parts. So it is with rollouts that are watched.
*/

const turns = new AsyncLocalStorage<number>();
let begun = 0;

/** Work whose requests go before those of all that begins in a turn after it. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	begun += 1;
	return turns.run(begun, work);
}

/** The turn in which this is asked: the lower goes first. What is in nobody's turn goes before all of them. */
export function turnNow(): number {
	return turns.getStore() ?? 0;
}
