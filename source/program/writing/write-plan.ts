import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plan} from '../../domain/plan/plan.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {awsCli} from '../../export/aws-cli/aws-cli.ts';
import type {ScriptWords} from '../../text/code/script-words.ts';
import {fileFlags} from '../file-flags.ts';
import {makeFolder} from '../make-folder.ts';
import {inDrive} from './own-place.ts';

type Writing = {readonly folder: string; readonly words: ScriptWords};

/** Writes the plan's requests and a script of `aws` commands into a folder, and gives the files' paths. */
export async function writePlan(plan: Plan, to: Writing): Promise<readonly string[]> {
	try {
		return await write(plan, to);
	} catch (error) {
		// Node's errors of the file system have a code; anything else is a bug of ours.
		throw error instanceof Error && 'code' in error
			? new ProblemError({
					code: 'usage',
					faults: [{kind: 'unwritable-file', flag: '--write', file: to.folder, why: error.message}],
				})
			: error;
	}
}

async function write(plan: Plan, {folder, words}: Writing): Promise<readonly string[]> {
	makeFolder(folder);
	return Promise.all(
		awsCli(plan, words).map(async ({name, text, isScript}) => {
			const file = path.join(inDrive(folder), name);
			// A script that can be run at once. The mode counts for new files only.
			await writeFile(file, text, {mode: isScript ? 0o755 : 0o644, flag: fileFlags.replace});
			return file;
		}),
	);
}
