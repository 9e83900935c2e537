import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {aboutInstance, worstFirst} from '../../domain/fleet/fleet-cells.ts';
import {isUnderWay} from '../../domain/fleet/stack-set.ts';
import type {Ask, Ports} from '../ports.ts';
import type {Entered} from './enter.ts';
import {readSet, type SeenFleet} from './read-fleet.ts';
import {viewOf} from './view-of.ts';
import {watchOperation, type Watched} from './watch-operation.ts';
import type {FleetSteps} from './steps.ts';

type Around = {readonly ports: Ports; readonly ask: Ask; readonly steps: FleetSteps};

/**
Watches what another run has begun to its end: a plan beside it would be of a fleet that is another by the time it is
read. From wherever it was begun, AWS shows how it goes.
*/
export async function* waitForOther(
	seen: SeenFleet,
	{session, at}: Entered,
	{ports, ask, steps}: Around,
): AsyncGenerator<SetupEvent, SeenFleet> {
	let {set} = seen;
	const again = steps.againOf(session, ports);
	const access = steps.readAccessOf(session, ports, ask);
	for (let other = set?.operations.findLast(one => isUnderWay(one)); set && other;) {
		const before = set;
		const cells = worstFirst(before.instances.map(instance => aboutInstance(instance)));
		const watched: Watched = yield* watchOperation({
			operation: other.id,
			at,
			access,
			ports,
			again,
			cells,
			view: (now, operation) => viewOf(now, {set: before, operation}),
		});
		if (watched.end !== 'over') {
			throw new ProblemError(
				watched.end === 'stopped'
					? {code: 'stopped'}
					: {code: 'fleet-idle', name: at.name, seconds: ports.run.timeout},
			);
		}

		set = await readSet(access.aws, at, ports.interrupt.graceful);
		other = set?.operations.findLast(one => isUnderWay(one));
	}

	return {...seen, set};
}
