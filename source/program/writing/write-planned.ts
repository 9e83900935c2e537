import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Options} from '../../options.ts';
import type {ScriptWords} from '../../text/script-words.ts';
import {ownFile, ownFolder} from './own-place.ts';

type Wanted = Pick<Options, 'saveAnswers' | 'write'> & {readonly words: ScriptWords};

/**
Writes what a plan leaves in files, where that was asked for: the answers that make it again, and its requests with a
script. Each of several accounts has files of its own. Throws a ProblemError where they can't be written.
*/
export async function writePlanned(
	{plan, answers, of}: Extract<SetupEvent, {readonly type: 'planned'}>,
	{saveAnswers, write, words}: Wanted,
): Promise<void> {
	if (answers && saveAnswers !== undefined) {
		const {writeAnswers} = await import('../answers/write-answers.ts');
		await writeAnswers(answers, ownFile(saveAnswers, of));
	}

	if (write === undefined) {
		return;
	}

	const {writePlan} = await import('./write-plan.ts');
	await writePlan(plan, {folder: ownFolder(write, of), words});
}
