import {lstat, unlink} from 'node:fs/promises';
import path from 'node:path';
import {beginningOf, isOwn, ownJournals, type Owner} from './own-journals.ts';

/** How long journals are kept, as the README says. */
const keptDays = 90;

type Tidying = Owner & {readonly folder: string; readonly now: number};

/**
Deletes journals that are too old, and what stands beside each for applications: files of ours by their names, in our
folder, and neither what a link leads to nor the link. What can't be deleted stays.
*/
export async function tidy({folder, now, ...owner}: Tidying): Promise<void> {
	const oldest = now - keptDays * 24 * 60 * 60 * 1000;
	const names = await ownJournals(folder, owner).catch(() => []);
	const old = names.filter(name => (beginningOf(name) ?? now) < oldest);
	for (const name of old) {
		for (const file of [name, `${path.basename(name, '.ndjson')}-applications.md`]) {
			await remove(path.join(folder, file), owner).catch(() => undefined);
		}
	}
}

async function remove(file: string, owner: Owner): Promise<void> {
	const stats = await lstat(file);
	if (stats.isFile() && isOwn(stats, owner)) {
		await unlink(file);
	}
}
