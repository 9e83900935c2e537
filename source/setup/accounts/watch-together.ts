import type {SetupEvent} from '../../domain/ending/event.ts';
import {sideBySide} from '../applying/cells/side-by-side.ts';
import type {Lane} from './lane.ts';
import type {Lookout} from './lookout.ts';

type Step = {readonly event: SetupEvent} | {readonly index: number; readonly lane: Lane};

/**
What runs where in all accounts, told again whenever it is another in one of them, until somebody leaves; then how each
ended, in their order. Gives the accounts, each at its end; one that looks at nothing stays as it is.
*/
export async function* watchTogether(before: readonly Lane[], lookout: Lookout): AsyncGenerator<SetupEvent, Lane[]> {
	const lanes = [...before];
	const steps = lanes.flatMap((lane, index) =>
		lane.state.kind === 'looking' ? [stepsOf(lane.state.rest, index, lookout)] : [],
	);
	const ends: SetupEvent[][] = lanes.map(() => []);
	lookout.open(steps.length);
	for await (const step of sideBySide(steps, steps.length)) {
		if ('lane' in step) {
			lanes[step.index] = step.lane;
		} else {
			yield step.event;
		}
	}

	yield* ends.flat();
	return lanes;

	async function* stepsOf(
		rest: AsyncGenerator<SetupEvent, Lane>,
		index: number,
		place: Lookout,
	): AsyncGenerator<Step> {
		try {
			let next = await rest.next();
			while (next.done !== true) {
				if (next.value.type === 'account-finished') {
					ends[index]?.push(next.value);
				} else {
					yield {event: next.value};
				}

				next = await rest.next();
			}

			yield {index, lane: next.value};
		} finally {
			place.leave();
		}
	}
}
