import type {Command} from '../../account/repair.ts';

/** A plan in a file; instants are ISO 8601, `command` carries it out. */
export type PlanSaved = {
	readonly file: string;
	readonly expires: string;
	readonly command: Command;
	/** When it was made, where it wasn't now. */
	readonly made?: string;
	/** It holds no longer. */
	readonly isOver?: true;
};
