import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import {repairOf} from '../../../../domain/questions/repair-of.ts';
import type {Tools} from '../../tools.ts';

/** A command that makes the refused sign-in work again, and the row that is tried once more after it. */
export type Repairing = {readonly optionId: string; readonly run: () => Promise<number>};

/** The repair of what was complained of, where a command can be run at all. */
export function repairing(problem: Problem | undefined, {runCommand}: Tools): Repairing | undefined {
	const repair = repairOf(problem);
	return repair && runCommand && {optionId: repair.optionId, run: async () => runCommand(repair.command)};
}
