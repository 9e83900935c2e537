import {chmod, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {WrittenWiring} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {ServiceWiring} from '../../domain/wiring/make-wiring.ts';
import {wiringCli} from '../../export/aws-cli/aws-cli.ts';
import type {ScriptWords} from '../../text/code/script-words.ts';
import {fileFlags} from '../file-flags.ts';
import {makeFolder} from '../make-folder.ts';

type Writing = {readonly folder: string; readonly words: ScriptWords};

/**
Writes an application's new definition, and a script that registers and deploys it, into a folder. What is in its
variables stands in them, for their owner alone. Nothing is written where nothing is missing.
*/
export async function writeWiring(wiring: ServiceWiring, to: Writing): Promise<WrittenWiring | undefined> {
	if (wiring.changes.length === 0) {
		return undefined;
	}

	try {
		return await write(wiring, to);
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

async function write(wiring: ServiceWiring, {folder, words}: Writing): Promise<WrittenWiring> {
	makeFolder(folder);
	const scripts: string[] = [];
	for (const {name, text, isScript} of wiringCli(wiring, words)) {
		const file = path.join(folder, name);
		const mode = isScript ? 0o700 : 0o600;
		await writeFile(file, text, {mode, flag: fileFlags.replace});
		// The mode counts for new files only, and an older one may be open to everybody.
		await chmod(file, mode);
		scripts.push(...(isScript ? [file] : []));
	}

	return {folder, script: scripts[0] ?? ''};
}
