import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Plan} from '../domain/plan/plan.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {artefacts} from '../text/artefacts.ts';

/** Writes the plan's requests and a script of `aws` commands into a folder, and gives the files' paths. */
export async function writePlan(plan: Plan, folder: string): Promise<readonly string[]> {
	try {
		return await write(plan, folder);
	} catch (error) {
		throw error instanceof Error && 'code' in error
			? new ProblemError({
					code: 'usage',
					faults: [{kind: 'unwritable-file', flag: '--write', file: folder, why: error.message}],
				})
			: error;
	}
}

async function write(plan: Plan, folder: string): Promise<readonly string[]> {
	await mkdir(folder, {recursive: true});
	return Promise.all(
		artefacts(plan).map(async ({name, text, isScript}) => {
			const file = path.join(folder, name);
			await writeFile(file, text, {mode: isScript ? 0o755 : 0o644});
			return file;
		}),
	);
}
