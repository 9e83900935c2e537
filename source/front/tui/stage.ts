import type {FleetView} from '../../domain/fleet/view/fleet-view.ts';
import type {Words} from '../../text/words.ts';
import type {Keyboard} from './keyboard.ts';
import type {Theme} from './theme.ts';

/** What every screen gets: the words, the looks, and how many cells its body may take. */
export type Stage = {
	readonly words: Words;
	readonly theme: Theme;
	readonly width: number;
	/** Rows that the body may take; what is more is cut off at its end. */
	readonly height: number;
	readonly isWide: boolean;
	/** Cells for two columns side by side, where one of them is names, which aren't read as a line is. */
	readonly widest: number;
	/** What was decided so far, oldest first, each as a short line. */
	readonly decided: readonly string[];
	/** Rows of the live area above the body; the caret's place counts from there. */
	readonly top: number;
	/** Written into the heading, the first that fits: whose account this is. */
	readonly about: readonly string[];
	/** The places of a fleet that is planned. */
	readonly fleet?: FleetView;
	readonly interrupt: () => void;
	/** Where the screen's keys go. */
	readonly keyboard: Keyboard;
};
