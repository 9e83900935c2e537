import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Voice} from '../voice.ts';

/** How events are told: with which words and looks, and how much of the checks. */
export type Telling = Voice & {
	/** Checks that passed are listed one by one, and not only counted. */
	readonly listsPassed: boolean;
	/** Somebody sits at the terminal, and can open a file; the log of a pipeline has to say it all. */
	readonly hasReader: boolean;
};

/** The event of a type; a lookup, so that a table of functions can be indexed by a type. */
export type EventOf<Type extends SetupEvent['type']> = {
	readonly [Each in SetupEvent['type']]: Extract<SetupEvent, {readonly type: Each}>;
}[Type];

/** How the events of some types are told, as lines that are only ever appended. */
export type Tellers<Type extends SetupEvent['type']> = {
	readonly [Each in Type]: (event: EventOf<Each>, telling: Telling) => readonly string[];
};
