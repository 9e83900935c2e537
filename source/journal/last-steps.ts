import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {afterStepLine, noSteps, type ServiceStep} from '../domain/ending/noted-steps.ts';
import {ownJournals, withJournal, type Owner} from './own-journals.ts';
import {notableLines} from './read-run.ts';

/** Where journals are, whose, and which is this run's own. */
export type Looking = Owner & {readonly folder: string; readonly journal?: string; readonly isDemo: boolean};

/** Journals that are looked at. */
const most = 100;
/** In milliseconds: a folder that does not answer holds nobody up. */
const patience = 5000;

/**
Which revisions earlier runs set in an account, the newest first. What can't be read is left out: a journal explains,
and nothing rests on it alone. A simulated account has no earlier runs.
*/
export async function lastSteps(
	account: string,
	{folder, journal, isDemo, ...owner}: Looking,
): Promise<readonly ServiceStep[]> {
	if (isDemo) {
		return [];
	}

	const over = new AbortController();
	const late = pause(patience, [], {ref: false, signal: over.signal});
	late.catch(() => undefined);
	const found = await Promise.race([search({folder, journal, ...owner}, over.signal), late]);
	over.abort();
	return found.filter(step => step.account === account);
}

async function search(
	{folder, journal, ...owner}: Omit<Looking, 'isDemo'>,
	signal: AbortSignal,
): Promise<readonly ServiceStep[]> {
	const names = await ownJournals(folder, owner).catch(() => []);
	const found: ServiceStep[] = [];
	for (const name of names.slice(0, most)) {
		if (signal.aborted) {
			break;
		}

		const file = path.join(folder, name);
		const steps = file === journal ? [] : await stepsIn(file, owner, signal).catch(() => []);
		found.push(...steps.toReversed());
	}

	return found;
}

async function stepsIn(file: string, owner: Owner, signal: AbortSignal): Promise<readonly ServiceStep[]> {
	const noted = await withJournal(file, 'read', {
		...owner,
		async use(handle) {
			let so = noSteps;
			for await (const {line} of notableLines(handle, signal)) {
				so = line === undefined ? so : afterStepLine(so, line);
			}

			return so;
		},
	});
	return noted?.steps ?? [];
}
