import type {Decided} from '../../domain/choices/complete-choices.ts';
import {decided} from '../../domain/found/complete-choices.ts';
import type {Ports} from '../ports.ts';
import {situationOf, type Session} from './session.ts';

/** The session as a plan rests on it. */
export function decidedIn(session: Session, ports: Pick<Ports, 'run'>): Decided {
	return decided(situationOf(session, ports));
}
