import {sourceId} from '../../../../domain/account/credential-source.ts';
import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import type {Tools} from '../../tools.ts';

/** A command that makes the refused sign-in work again, and the row that is tried once more after it. */
export type Repairing = {readonly optionId: string; readonly run: () => Promise<number>};

/** An ended session can be renewed on the spot where the problem names a command for it. */
export function repairing(problem: Problem | undefined, {runCommand}: Tools): Repairing | undefined {
	if (problem?.code !== 'session-expired' || problem.source === undefined || runCommand === undefined) {
		return undefined;
	}

	const {source, repair} = problem;
	return repair.kind === 'run'
		? {optionId: sourceId(source), run: async () => runCommand(repair.command)}
		: undefined;
}
