import {randomUUID} from 'node:crypto';
import {
	accessSync,
	chmodSync,
	closeSync,
	constants,
	openSync,
	readSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';

/** As the page itself says whose it is (`front/page/frame/document.ts`). */
const ours = /<meta name="generator" content="dd-ecs-setup [^"]*">/v;

/**
What keeps a page from being written where `--report` names, before anything is done: the system's word, or that
something else is there. One of ours is written anew, and so is an empty file, which somebody made for it.
*/
export function pageFault(file: string): UsageFault | undefined {
	const flag = '--report';
	try {
		const there = statSync(file, {throwIfNoEntry: false});
		// Of a folder it is the system that says what is wrong with it.
		if (there && !there.isFile() && !there.isDirectory()) {
			return {kind: 'other-file', flag, file};
		}

		if (there) {
			const text = startOf(file);
			if (text !== '' && !ours.test(text)) {
				return {kind: 'other-file', flag, file};
			}

			// It would be replaced whatever its mode says.
			accessSync(file, constants.W_OK);
		}

		const beside = temporary(placeOf(file));
		closeSync(openSync(beside, 'wx'));
		rmSync(beside);
		return undefined;
	} catch (error) {
		return {kind: 'unwritable-file', flag, file, why: said(error)};
	}
}

/** A page says early whose it is, and that of an estate is long. */
function startOf(file: string): string {
	const start = new Uint8Array(65_536);
	const opened = openSync(file, 'r');
	try {
		return new TextDecoder().decode(start.subarray(0, readSync(opened, start)));
	} finally {
		closeSync(opened);
	}
}

/**
Writes it whole or not at all, piece by piece: nobody finds half a page. Gives the system's word for why it can't be, if
so.
*/
export function writePage(file: string, pieces: Iterable<string>): string | undefined {
	const place = placeOf(file);
	const beside = temporary(place);
	try {
		const there = statSync(place, {throwIfNoEntry: false});
		const opened = openSync(beside, 'wx');
		try {
			for (const piece of pieces) {
				writeFileSync(opened, piece);
			}
		} finally {
			closeSync(opened);
		}

		if (there) {
			chmodSync(beside, there.mode);
		}

		renameSync(beside, place);
		return undefined;
	} catch (error) {
		rmSync(beside, {force: true});
		return said(error);
	}
}

/** What a link leads to is written, and the link stays. */
function placeOf(file: string): string {
	return statSync(file, {throwIfNoEntry: false}) ? realpathSync(file) : file;
}

function temporary(place: string): string {
	return `${place}.${randomUUID().slice(0, 8)}.tmp`;
}

/** Node's errors of the file system have a code; anything else is a bug of ours. The name is that which was given. */
function said(error: unknown): string {
	if (error instanceof Error && 'code' in error) {
		return error.message.replaceAll(/\.[\da-f]{8}\.tmp(?=')/gv, '');
	}

	throw error;
}
