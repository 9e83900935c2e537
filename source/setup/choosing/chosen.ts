import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Ask, Ports} from '../ports.ts';
import type {LookedAt, Session} from './session.ts';

/** How choosing ended: everything is decided, or the person stopped before that. */
export type Chosen =
	{readonly kind: 'decided'; readonly session: LookedAt} | {readonly kind: 'left'} | {readonly kind: 'interrupted'};

/** Asks what is not decided yet (`choose.ts`). */
export type Choose = (
	start: Session,
	goal: Plan | 'clusters' | undefined,
	ports: Ports,
	ask: Ask,
) => AsyncGenerator<SetupEvent, Chosen>;
