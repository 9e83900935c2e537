import {appendFileSync} from 'node:fs';
import type {Front} from '../../setup/ports.ts';
import type {Words} from '../../text/words.ts';

type Telling = {
	readonly words: Words;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Where the runner hears what is for it: where a front writes its lines, else standard error. */
	readonly write: (text: string) => void;
	/** Whether a front's lines are written there, parts of which fold. */
	readonly folds: boolean;
};

/**
A front that the runner of GitHub Actions is told of beside, where one listens; nothing is loaded for it elsewhere. Who
runs workflows of the same form (Gitea, Forgejo, act) sets the same variables.
*/
export async function forRunner(front: Front, {environment, ...telling}: Telling): Promise<Front> {
	if (environment.GITHUB_ACTIONS !== 'true') {
		return front;
	}

	const {reported} = await import('../../front/actions/reported.ts');
	const file = environment.GITHUB_STEP_SUMMARY ?? '';
	const reporting = {...telling, ...(file !== '' && {summarise: (text: string) => append(file, text)})};
	return async (start, interrupt) => front(ask => reported(start(ask), reporting), interrupt);
}

/** At once, as the journal: a job that is killed has what was told until then. Gives why it can't be, if so. */
function append(file: string, text: string): string | undefined {
	try {
		appendFileSync(file, text);
		return undefined;
	} catch (error) {
		// Node's errors of the file system have a code; anything else is a bug of ours.
		if (error instanceof Error && 'code' in error) {
			return error.message;
		}

		throw error;
	}
}
