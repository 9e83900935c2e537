import path from 'node:path';
import {foundRun, type FoundRun} from '../domain/ending/found-run.ts';
import {ownJournals, withJournal, type Owner} from './own-journals.ts';
import {standingOf, type Processes} from './process-mark.ts';
import {readRuns} from './read-run.ts';

/** Where journals are, and whose. */
export type Finding = Owner & {
	readonly folder: string;
	readonly processes: Processes;
	/** Ends the search; what was found by then counts. */
	readonly signal: AbortSignal;
};

/** Journals that are looked at: more than anybody leaves in the days in which it still matters. */
const most = 300;
/** Journals that are open at the same time. */
const together = 16;
/** Runs that are found, of all accounts. */
const mostFound = 30;

/** Earlier runs that changed something in any account and never said how they ended, the newest first. */
export async function findRuns({folder, processes, signal, ...owner}: Finding): Promise<readonly FoundRun[]> {
	const names = await ownJournals(folder, owner).catch(() => []);
	const found: FoundRun[] = [];
	for (let at = 0; at < Math.min(names.length, most) && !signal.aborted && found.length < mostFound; at += together) {
		const files = names.slice(at, Math.min(at + together, most)).map(name => path.join(folder, name));
		const runs = files.map(async file => read(file, {processes, signal, ...owner}).catch(() => []));
		found.push(...(await Promise.all(runs)).flat());
	}

	return found.slice(0, mostFound);
}

async function read(
	file: string,
	{processes, signal, ...owner}: Omit<Finding, 'folder'>,
): Promise<readonly FoundRun[]> {
	const runs = await withJournal(file, 'read', {
		...owner,
		use: async (handle, size) => readRuns(handle, size, signal),
	});
	return (runs ?? []).flatMap(
		({run, isTorn}) => foundRun(run, {file, isTorn, standing: standingOf(run.process, processes)}) ?? [],
	);
}
