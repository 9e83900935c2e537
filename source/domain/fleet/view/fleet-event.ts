import type {Invocation} from '../../choices/invocation.ts';
import type {FleetView} from './fleet-view.ts';

/** How a fleet stands: found, planned, or while an operation goes on. Told again when something of it is another. */
export type FleetEvent = {readonly type: 'fleet'; readonly fleet: FleetView; readonly again: Invocation};
