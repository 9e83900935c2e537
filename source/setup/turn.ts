import type {SetupEvent} from '../domain/ending/event.ts';
import type {Plan} from '../domain/plan/plan.ts';
import type {Session} from './choosing/session.ts';
import type {Ending} from './ending.ts';
import type {Ask, Ports} from './ports.ts';

/** Where the deciding stands: a plan waits for its approval. */
export type Turn = {readonly session: Session; readonly plan?: Plan};

/** Chooses what is open, and plans it; or carries out the plan that was approved. Throws a ProblemError. */
export type Decide = (turn: Turn, ports: Ports, ask: Ask) => AsyncGenerator<SetupEvent, Turn | Ending>;
