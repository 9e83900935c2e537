import {constants} from 'node:fs';
import {lstat, open, readdir, type FileHandle} from 'node:fs/promises';

/** Whose files count: `owner` is the user's id, where the system has such. */
export type Owner = {readonly owner?: number};

/** Names that `journalFile` gives. In order of time. */
const named = /^(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d)-(?<rest>\d{3})Z\.ndjson$/v;

/** Others can't have written it. Windows tells neither owner nor such bits: there it is the person's own folder. */
type Written = {readonly uid: number; readonly mode: number};

/** The names of journals in a folder, the newest first; none where the folder is not this user's own. */
export async function ownJournals(folder: string, {owner}: Owner): Promise<readonly string[]> {
	const stats = await lstat(folder);
	return stats.isDirectory() && isOwn(stats, {owner})
		? (await readdir(folder))
				.filter(name => named.test(name))
				.toSorted()
				.toReversed()
		: [];
}

/** Milliseconds since the epoch at which a journal was begun, by its name. */
export function beginningOf(name: string): number | undefined {
	const {day, hour, minute, second, rest} = named.exec(name)?.groups ?? {};
	const time = Date.parse(`${day}T${hour}:${minute}:${second}.${rest}Z`);
	return Number.isNaN(time) ? undefined : time;
}

const {O_RDONLY, O_WRONLY, O_APPEND} = constants;
const {O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants as Partial<typeof constants>;

/** How a journal that is there is opened. A pipe would otherwise be waited for, and a link lead elsewhere. */
const ways = {read: O_RDONLY + O_NOFOLLOW + O_NONBLOCK, append: O_WRONLY + O_APPEND + O_NOFOLLOW + O_NONBLOCK} as const;

/** Opens a journal for what `use` does with it; `undefined` where it is no file of this user alone. */
export async function withJournal<Value>(
	file: string,
	way: keyof typeof ways,
	{owner, use}: Owner & {readonly use: (handle: FileHandle, size: number) => Promise<Value>},
): Promise<Value | undefined> {
	const handle = await open(file, ways[way]);
	try {
		const stats = await handle.stat();
		return stats.isFile() && isOwn(stats, {owner}) ? await use(handle, stats.size) : undefined;
	} finally {
		await handle.close();
	}
}

/** Whether it is this user's, and nobody else may write it: what is told of a journal has commands in it. */
export function isOwn({uid, mode}: Written, {owner}: Owner): boolean {
	const forGroup = Math.floor(mode / 0o20) % 2;
	const forOthers = Math.floor(mode / 0o2) % 2;
	return owner === undefined || (uid === owner && forGroup + forOthers === 0);
}
