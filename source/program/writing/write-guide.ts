import {existsSync, statSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Words} from '../../text/words.ts';
import {markdown} from '../../text/documents/markdown.ts';
import {fileFlags} from '../file-flags.ts';
import {ownFile} from './own-place.ts';

type Keeping = {readonly journal: string | undefined; readonly words: Words};

/**
Writes all that applications need beside the journal, and has the event that ends a run, or an account of it, name the
file. Where there is nothing to write or it can't be written the event stays as it is, and the fronts say it all
themselves.
*/
export async function writeGuide(event: SetupEvent, {journal, words}: Keeping): Promise<SetupEvent> {
	if ((event.type !== 'finished' && event.type !== 'account-finished') || journal === undefined) {
		return event;
	}

	const {receipt} = event;
	if (receipt === undefined || receipt.applications.length === 0) {
		return event;
	}

	const guide = ownFile(`${journal.replace(/\.ndjson$/v, '')}-applications.md`, event.of);
	try {
		const text = markdown(words.guide(receipt));
		const [title = ''] = text.split('\n', 1);
		// Nothing stands beside a pipe or a device that somebody named as the journal.
		if (!statSync(journal).isFile() || !(await isFree(guide, title))) {
			return event;
		}

		await writeFile(guide, text, {mode: 0o600, flag: fileFlags.replace});
		return {...event, guide};
	} catch (error) {
		if (error instanceof Error && 'code' in error) {
			return event;
		}

		throw error;
	}
}

/** A named journal is written on by run after run, and what stands beside it may be somebody's own. */
async function isFree(file: string, title: string): Promise<boolean> {
	return !existsSync(file) || (statSync(file).isFile() && (await readFile(file, 'utf8')).startsWith(`${title}\n`));
}
