import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {WrittenCode} from '../../domain/code/code-event.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Artefact} from '../../export/exporter.ts';
import type {Options} from '../../options.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import type {Words} from '../../text/words.ts';
import {version} from '../../version.ts';
import {fileFlags} from '../file-flags.ts';
import {makeFolder} from '../make-folder.ts';
import {exporters} from './exporters.ts';
import {ownFolder} from './own-place.ts';

/** Where code goes, how it is written, and the words of files. */
export type CodeWriting = Pick<Options, 'out' | 'code'> & {
	readonly words: Pick<Words, 'script'>;
	readonly codeWords: () => Promise<CodeWords>;
};

/**
Writes code into files of a folder, `datadog-agent-FORMAT` unless another is named. What is there and differs is
somebody's work until they say otherwise: then nothing is written, and a ProblemError names the files.
*/
export async function writeCode(
	{code, format, of}: Extract<SetupEvent, {readonly type: 'code'}>,
	{out, code: {module: isModule, isImport, overwrites}, words, codeWords}: CodeWriting,
): Promise<WrittenCode> {
	const [exporter, own] = await Promise.all([exporters[format]({isModule}), codeWords()]);
	const artefacts = exporter(code, {words: {...own, script: words.script}, version, isImport});
	const folder = ownFolder(out ?? `datadog-agent-${format}`, of);
	try {
		const there = await Promise.all(artefacts.map(async ({name}) => textOf(path.join(folder, name))));
		const differing = artefacts.filter(({text}, index) => there[index] !== undefined && there[index] !== text);
		if (differing.length > 0 && !overwrites) {
			const files = differing.map(({name}) => name);
			throw new ProblemError({code: 'usage', faults: [{kind: 'files-differ', folder, files, format}]});
		}

		makeFolder(folder);
		await Promise.all(artefacts.map(async artefact => write(artefact, folder)));
		return {
			folder,
			files: artefacts.map(({name, text}, index) => ({name, text, ...(there[index] === text && {isSame: true})})),
		};
	} catch (error) {
		// Node's errors of the file system have a code; anything else is a bug of ours, or said already.
		throw error instanceof Error && 'code' in error && !(error instanceof ProblemError)
			? new ProblemError({
					code: 'usage',
					faults: [{kind: 'unwritable-file', flag: '--out', file: folder, why: error.message}],
				})
			: error;
	}
}

/** `undefined` where there is none. */
async function textOf(file: string): Promise<string | undefined> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
			return undefined;
		}

		throw error;
	}
}

async function write({name, text, isScript}: Artefact, folder: string): Promise<void> {
	const file = path.join(folder, name);
	makeFolder(path.dirname(file));
	// A script that can be run at once. The mode counts for new files only.
	await writeFile(file, text, {mode: isScript ? 0o755 : 0o644, flag: fileFlags.replace});
}
