import type {Outcome} from '../domain/ending/outcome.ts';
import type {Receipt} from '../domain/ending/receipt.ts';
import type {Run} from './ports.ts';

/** How a run ended; a receipt only where something runs to write it for. */
export type Ending = {readonly outcome: Outcome; readonly receipt?: Receipt};

/** As it is told: of a demo nothing goes on. */
export function toldEnding(ending: Ending, {demo}: Pick<Run, 'demo'>): Ending {
	return demo === undefined ? ending : {...ending, outcome: {...ending.outcome, isDemo: true}};
}
