import type {FileHandle} from 'node:fs/promises';
import {afterLine, type NotedRun} from '../domain/ending/noted-run.ts';
import type {JsonObject} from '../domain/kit/json.ts';
import {textOf} from '../domain/kit/shape.ts';

/** What the last run of a journal did, and whether lines of it are cut off. */
export type ReadRun = {readonly run: NotedRun; readonly isTorn: boolean};

/** A file that is longer holds something else: hundreds of looks at thousands of instances take less. */
const longestFile = 512 * 1024 * 1024;
/** A line that is longer is no line of ours. */
const longestLine = 16 * 1024 * 1024;
/** How much of the end is looked at first: most runs have said there how they ended, the others in a longer line. */
const tails = [4 * 1024, 64 * 1024];

/** By its beginning: most lines are looks at a rollout, long, and of no interest here. */
const notable = /^\{"v":\d+,"time":"(?<time>\d{4}-\d\d-\d\dT[\d.:]{8,24}Z)","type":"(?<type>[\-a-z]{1,40})"/v;
const notableTypes: ReadonlySet<string> = new Set([
	'started',
	'identified',
	'planned',
	'planned-target',
	'planned-change',
	'change-started',
	'change-done',
	'problem',
	'account-finished',
	'finished',
	'settled',
]);
/** As many characters as `notable` looks at. */
const beginning = 160;

/** The last run of an open journal, once for each of its accounts; none where it said how it ended, or is none. */
export async function readRuns(handle: FileHandle, size: number, signal: AbortSignal): Promise<readonly ReadRun[]> {
	if (size > longestFile || (await isEnded(handle, size))) {
		return [];
	}

	let whole: NotedRun | undefined;
	// In a run for several accounts all lines but the first ones say whose they are of.
	const runs = new Map<string, NotedRun>();
	let isTorn = false;
	for await (const {text, type, line} of notableLines(handle, signal)) {
		// A full disk can cut off a line among others, and what a crash left stands between them too.
		isTorn = type !== 'started' && (isTorn || (type === undefined && text !== '') || line === undefined);
		if (line === undefined || type === undefined) {
			continue;
		}

		const account = type === 'identified' ? undefined : textOf(line.account);
		if (type === 'started') {
			runs.clear();
		}

		if (account === undefined) {
			whole = afterLine(whole, line);
		}

		// Who signs in to one account has not left the others.
		for (const of of type === 'identified' ? [] : account === undefined ? runs.keys() : [account]) {
			const after = afterLine(runs.get(of) ?? (whole && {...whole, account: of}), line);
			if (after) {
				runs.set(of, after);
			}
		}
	}

	const read = runs.size > 0 ? [...runs.values()] : whole ? [whole] : [];
	return read.filter(({isOver}) => !isOver).map(run => ({run, isTorn}));
}

/** `type` is absent where a line is none of ours, and `line` where it is cut off. */
type NotableLine = {readonly text: string; readonly type?: string; readonly line?: JsonObject};

/** The lines of a journal that is open; of those that tell nothing of a run only the time. */
export async function* notableLines(handle: FileHandle, signal: AbortSignal): AsyncGenerator<NotableLine> {
	for await (const text of linesOf(handle, signal)) {
		const {time, type} = notable.exec(text)?.groups ?? {};
		const line = type !== undefined && notableTypes.has(type) ? parsed(text) : {time};
		yield {text, ...(type !== undefined && {type}), ...(line && {line})};
	}
}

async function isEnded(handle: FileHandle, size: number): Promise<boolean> {
	for (const tail of tails) {
		const length = Math.min(size, tail);
		const {buffer, bytesRead} = await handle.read(new Uint8Array(length), 0, length, size - length);
		const text = new TextDecoder().decode(buffer.subarray(0, bytesRead)).trimEnd();
		const start = text.lastIndexOf('\n') + 1;
		// The only line of so many bytes may be cut off at its beginning.
		if (start > 0 || length === size) {
			const {type} = notable.exec(text.slice(start))?.groups ?? {};
			return type === 'finished' || type === 'settled';
		}
	}

	return false;
}

/** Of lines that tell nothing here only the beginnings. The last one may have no end. */
async function* linesOf(handle: FileHandle, signal: AbortSignal): AsyncGenerator<string> {
	let text = '';
	// Whoever opened it closes it.
	for await (const chunk of handle.createReadStream({start: 0, encoding: 'utf8', autoClose: false, signal})) {
		const [rest = '', ...others] = String(chunk).split('\n');
		text = joined(text, rest);
		for (const next of others) {
			yield text;
			text = next;
		}
	}

	yield text;
}

function joined(text: string, more: string): string {
	const type = text.length < beginning ? undefined : (notable.exec(text)?.groups?.type ?? '');
	return type === undefined || (notableTypes.has(type) && text.length < longestLine) ? text + more : text;
}

/** `undefined` for a line that is cut off. No line of ours has a null, which JSON makes of what is no number. */
function parsed(text: string): JsonObject | undefined {
	try {
		return JSON.parse(text, (_, value: unknown) => value ?? undefined) as JsonObject;
	} catch {
		return undefined;
	}
}
