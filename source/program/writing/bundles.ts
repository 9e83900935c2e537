import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {gzip} from 'node:zlib';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {lastJournals, type Keeping} from '../../journal/last-journals.ts';
import type {Bundles} from '../../setup/ports.ts';
import {makeFolder} from '../make-folder.ts';
import {inDrive} from './own-place.ts';
import {tar} from './tar.ts';

type Making = Keeping & {
	/** Where the file goes; the working folder unless a person says otherwise. */
	readonly into?: string;
	readonly clean: Bundles['clean'];
	/** Milliseconds since the epoch. */
	readonly now: number;
};

/**
Bundles as one compressed tar: what support opens everywhere, Windows included (`tar.exe`), and what keeps each file
readable by itself. Written for this user alone, and over nothing that is there.
*/
export function bundlesIn({into, clean, now, ...keeping}: Making): Bundles {
	const name = `dd-ecs-setup-flare-${new Date(now).toISOString().replaceAll(/[.:]/gv, '-')}.tar.gz`;
	const file = into === undefined ? name : path.join(inDrive(into), name);
	return {
		file,
		clean,
		journals: async account => lastJournals(account, keeping),
		async write(files) {
			const folder = path.basename(name, '.tar.gz');
			const inside = files.map(({name: within, text}) => ({name: `${folder}/${within}`, text}));
			try {
				if (into !== undefined) {
					makeFolder(into);
				}

				// Exclusively: neither a file nor a link that is there is written to.
				await writeFile(file, await promisify(gzip)(tar(inside, now / 1000)), {mode: 0o600, flag: 'wx'});
			} catch (error) {
				// Node's errors of the file system have a code; anything else is a bug of ours.
				throw error instanceof Error && 'code' in error
					? new ProblemError({
							code: 'usage',
							faults: [{kind: 'unwritable-file', flag: '--write', file, why: error.message}],
						})
					: error;
			}
		},
	};
}
