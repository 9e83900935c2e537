import {sourceId} from '../account/credential-source.ts';
import type {Command} from '../account/repair.ts';
import type {Problem} from '../choices/problem/problem.ts';

/** A command that makes a refused sign-in work again, and the id of the row that is tried once more after it. */
export type RepairOf = {readonly optionId: string; readonly command: Command};

/** An ended session can be renewed on the spot where the problem names a command for it. */
export function repairOf(problem: Problem | undefined): RepairOf | undefined {
	if (problem?.code !== 'session-expired' || problem.source === undefined) {
		return undefined;
	}

	const {source, repair} = problem;
	return repair.kind === 'run' ? {optionId: sourceId(source), command: repair.command} : undefined;
}
