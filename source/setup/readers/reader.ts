import type {Observed} from '../../domain/account/observed.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ports} from '../ports.ts';
import type {Ground} from './ground.ts';

/** A read of the account that is due once certain choices are made. Known by itself, never by a name. */
export type Reader = {
	readonly restsOn: Grounds;
	/** The read that the choices so far ask for; undefined when they ask for none. */
	readonly due: (session: LookedAt, ports: Ports) => Due | undefined;
};

/** One read that the choices ask for. */
export type Due = {
	/** What it is read for: choices, and facts read before. When these are others, it is read again. */
	readonly wanted: unknown;
	/** Yields what happens and returns what was seen. Throws a ProblemError. */
	readonly read: () => AsyncGenerator<SetupEvent, Seen>;
};

/** Nothing rests on nothing. */
export type Grounds = readonly [Ground, ...Ground[]];

/** Parts of what is observed; each takes the place of what was there. */
export type Seen = Partial<Observed>;

/** How a reader is written: what it wants is what it is handed, so that no choice is looked up twice. */
export type Reading<Wanted> = {
	readonly restsOn: Grounds;
	/** Pure; undefined while the read is not due. */
	readonly wants: (session: LookedAt, ports: Ports) => Wanted | undefined;
	readonly read: (wanted: Wanted, session: LookedAt, ports: Ports) => AsyncGenerator<SetupEvent, Seen>;
};

/** A reader as the list in `observe.ts` holds it. */
export function reader<Wanted>({restsOn, wants, read}: Reading<Wanted>): Reader {
	return {
		restsOn,
		due(session, ports) {
			const wanted = wants(session, ports);
			return wanted === undefined ? undefined : {wanted, read: () => read(wanted, session, ports)};
		},
	};
}
