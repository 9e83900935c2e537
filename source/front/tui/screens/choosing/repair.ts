import {sourceId} from '../../../../domain/account/credential-source.ts';
import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import type {Words} from '../../../../text/words.ts';
import type {Tools} from '../../tools.ts';

/** A command that makes the refused sign-in work again, and the row that is tried once more after it. */
export type Repair = {readonly optionId: string; readonly run: () => Promise<number>};

/** An ended session can be renewed on the spot: the command of the problem's first step is run for the person. */
export function repair(problem: Problem | undefined, words: Words, {runCommand}: Tools): Repair | undefined {
	if (problem?.code !== 'session-expired' || problem.source === undefined || runCommand === undefined) {
		return undefined;
	}

	const {source} = problem;
	const command = words.problem(problem, []).steps.find(step => step.command !== undefined)?.command;
	return command === undefined ? undefined : {optionId: sourceId(source), run: async () => runCommand(command)};
}
