import type {FleetAction} from '../../domain/choices/wishes/fleet-wishes.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import {decideFleet} from './decide-fleet.ts';
import {fleetStatus} from './fleet-status.ts';
import {removeFleet} from './remove-fleet.ts';

type Doing = (ports: Ports, ask: Ask) => AsyncGenerator<SetupEvent, Ending>;

/** What each word behind `fleet` does. */
const doing: Readonly<Record<FleetAction, Doing>> = {
	plan: decideFleet,
	apply: decideFleet,
	status: fleetStatus,
	remove: removeFleet,
};

/** A fleet by its action, to its end. Throws a ProblemError. */
export async function* fleet(ports: Ports, ask: Ask, action: FleetAction): AsyncGenerator<SetupEvent, Ending> {
	return yield* doing[action](ports, ask);
}
