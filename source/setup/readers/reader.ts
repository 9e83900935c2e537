import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Ask, Ports} from '../ports.ts';
import type {Session} from '../choosing/session.ts';

/**
A read that is due once certain choices are made. `name` changes with what it reads, so that new choices read again.
*/
export type Reader = {
	/** The read's name when it is due, else undefined. */
	readonly due: (session: Session, ports: Ports) => string | undefined;
	readonly read: (session: Session, ports: Ports, ask: Ask) => AsyncGenerator<SetupEvent, Session>;
};
