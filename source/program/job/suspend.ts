import {setImmediate, setTimeout} from 'node:timers/promises';
import type {Interrupt} from '../../setup/ports.ts';
import type {Host} from '../host.ts';
import {isForeground} from './is-foreground.ts';

/** Stops the job, and resolves when it is in the foreground again. */
export type Suspend = () => Promise<void>;

/**
Ctrl+Z where keys are read one by one, so that the terminal's driver doesn't act on it. Continued in the background the
job stops again, as the driver would have it. A stopped run that is told to end never takes the terminal back, and the
promise stays open. Absent where the system has no jobs.
*/
export function suspend({stopJob}: Pick<Host, 'stopJob'>, {graceful}: Interrupt): Suspend | undefined {
	return (
		stopJob &&
		(async () => {
			do {
				stopJob();
				// Passes while it is stopped. Where nobody could continue it, the system stops nothing, and it goes on.
				await setTimeout(50);
				// What came with the continuing (`kill %1` sends two signals) is heard before the terminal is touched.
				await setImmediate();
				if (graceful.aborted) {
					await Promise.withResolvers<void>().promise;
				}
			} while (!(await isForeground()));
		})
	);
}
