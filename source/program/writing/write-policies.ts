import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {MissingPolicy} from '../../domain/plan/permissions/policies-of.ts';

/** Names of ours that are tried; whoever has all of them wants no further one. */
const most = 99;

/** Writes each policy into a folder, over nothing that is there, and gives the files' names. */
export async function writePolicies(policies: readonly MissingPolicy[], folder: string): Promise<readonly string[]> {
	const names: string[] = [];
	for (const {id, document} of policies) {
		names.push(
			await writeNew({folder, stem: `dd-ecs-setup-${id}`}, `${JSON.stringify(document, undefined, '  ')}\n`),
		);
	}

	return names;
}

type Place = {readonly folder: string; readonly stem: string};

async function writeNew({folder, stem}: Place, text: string): Promise<string> {
	for (let number = 1; ; number++) {
		const name = `${stem}${number === 1 ? '' : `-${number}`}.json`;
		try {
			await writeFile(path.join(folder, name), text, {flag: 'wx'});
			return name;
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			if (code === 'EEXIST' && number < most) {
				continue;
			}

			// Node's errors of the file system have a code; anything else is a bug of ours.
			throw error instanceof Error && code !== undefined
				? new ProblemError({
						code: 'usage',
						faults: [{kind: 'unwritable-file', flag: '', file: name, why: error.message}],
					})
				: error;
		}
	}
}
