import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Options} from '../../options.ts';
import type {Words} from '../../text/words.ts';
import {ownFile, ownFolder} from './own-place.ts';

/** Which files, by the paths that were typed, and what is written into them besides the plan. */
export type Wanted = Pick<Options, 'saveAnswers' | 'write' | 'out' | 'command'> & {
	/** The id of the run. */
	readonly run: string;
	readonly words: Words;
	/** The words of what a machine reads. */
	readonly english: () => Promise<Words>;
};

/**
Writes what a plan leaves in files, where that was asked for: the answers that make it again, its requests with a
script, and the plan itself; gives what is to be said of them. Each of several accounts has files of its own. Throws a
ProblemError where they can't be written.
*/
export async function writePlanned(
	planned: Extract<SetupEvent, {readonly type: 'planned'}>,
	{saveAnswers, write, out, command, run, words, english}: Wanted,
): Promise<readonly SetupEvent[]> {
	const {plan, answers, of} = planned;
	if (answers && saveAnswers !== undefined) {
		const {writeAnswers} = await import('../answers/write-answers.ts');
		await writeAnswers(answers, ownFile(saveAnswers, of));
	}

	if (write !== undefined) {
		const {writePlan} = await import('./write-plan.ts');
		await writePlan(plan, {folder: ownFolder(write, of), words: words.script});
	}

	if (out === undefined || command.purpose !== 'changes') {
		return [];
	}

	const {savePlan} = await import('./save-plan.ts');
	const saved = await savePlan(planned, {
		file: ownFile(out, of),
		command,
		run,
		now: Date.now(),
		words: await english(),
	});
	return [{type: 'plan-saved', ...saved, ...(of && {of})}];
}
