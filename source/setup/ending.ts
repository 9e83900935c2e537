import type {Outcome} from '../domain/ending/outcome.ts';
import type {Receipt} from '../domain/ending/receipt.ts';

/** How a run ended; a receipt only where something runs to write it for. */
export type Ending = {readonly outcome: Outcome; readonly receipt?: Receipt};
