import type {FileHandle} from 'node:fs/promises';
import path from 'node:path';
import type {BundleFile} from '../domain/ending/bundle/bundle.ts';
import {ownJournals, withJournal, type Owner} from './own-journals.ts';

/** Where journals are, and which is this run's own. */
export type Keeping = Owner & {
	readonly folder: string;
	readonly journal?: string;
	/** A demo has only its own. */
	readonly isDemo: boolean;
};

/** Of an account, the newest. */
const most = 5;
/** Journals that are looked into for them. */
const mostLooked = 100;
/** How much of a long one is taken from its beginning, and how much from its end. */
const half = 512 * 1024;

/** This run's journal so far, and the newest earlier ones of an account; what can't be read is left out. */
export async function lastJournals(
	account: string,
	{folder, journal, isDemo, ...owner}: Keeping,
): Promise<readonly BundleFile[]> {
	const own = journal === undefined ? undefined : await textOf(journal, owner);
	const names = isDemo ? [] : await ownJournals(folder, owner).catch(() => []);
	const earlier: BundleFile[] = [];
	for (const name of names.slice(0, mostLooked)) {
		const file = path.join(folder, name);
		const text = file === journal || earlier.length === most ? undefined : await textOf(file, owner);
		if (text !== undefined && isOf(account, text)) {
			earlier.push({name: `journals/${name}`, part: 'journal', text});
		}
	}

	return [...(own === undefined ? [] : [{name: 'run.ndjson', part: 'run', text: own} as const]), ...earlier];
}

function isOf(account: string, text: string): boolean {
	const beginning = text.slice(0, half);
	return (
		beginning.includes(`"type":"identified","account":"${account}"`) &&
		!/^\{[^\n]*"type":"started"[^\n]*"demo":/v.test(beginning)
	);
}

async function textOf(file: string, owner: Owner): Promise<string | undefined> {
	return withJournal(file, 'read', {...owner, use: read}).catch(() => undefined);
}

async function read(handle: FileHandle, size: number): Promise<string> {
	if (size <= 2 * half) {
		return part(handle, 0, size);
	}

	const [start, end] = [await part(handle, 0, half), await part(handle, size - half, half)];
	// Whole lines, and where some are missing says so.
	return [
		start.slice(0, start.lastIndexOf('\n') + 1),
		`{"left-out":${size - 2 * half}}\n`,
		end.slice(end.indexOf('\n') + 1),
	].join('');
}

async function part(handle: FileHandle, from: number, length: number): Promise<string> {
	const {buffer, bytesRead} = await handle.read(new Uint8Array(length), 0, length, from);
	return new TextDecoder().decode(buffer.subarray(0, bytesRead));
}
