import path from 'node:path';
import type {Owner} from './own-journals.ts';

/** What the last runs on this machine saw. */
export type KnownNames = {readonly clusters: readonly string[]; readonly regions: readonly string[]};

/** Journals that name clusters, and those that are looked into for them. */
const most = 3;
const mostLooked = 20;
/** Bytes of each: clusters are told of at its beginning. */
const beginning = 256 * 1024;
/** More than that nobody reads through. */
const mostNames = 500;

/**
Clusters and their regions as the newest journals have them, without those of demos. For completion, which asks nobody
and has no time: what can't be read is left out.
*/
export async function knownNames(folder: string, owner: Owner): Promise<KnownNames> {
	// Loaded for this alone: most completions name no cluster.
	const {ownJournals, withJournal} = await import('./own-journals.ts');
	const names = await ownJournals(folder, owner).catch(() => []);
	const found: Array<readonly Seen[]> = [];
	for (const name of names.slice(0, mostLooked)) {
		const text = await withJournal(path.join(folder, name), 'read', {
			...owner,
			async use(handle, size) {
				const length = Math.min(size, beginning);
				const {buffer, bytesRead} = await handle.read(new Uint8Array(length), 0, length, 0);
				return new TextDecoder().decode(buffer.subarray(0, bytesRead));
			},
		}).catch(() => undefined);
		const seen = seenIn(text ?? '');
		found.push(...(seen.length > 0 ? [seen] : []));
		if (found.length === most) {
			break;
		}
	}

	const seen = found.flat();
	return {clusters: distinct(seen.map(({cluster}) => cluster)), regions: distinct(seen.map(({region}) => region))};
}

type Seen = {readonly cluster: string; readonly region: string};

function seenIn(text: string): readonly Seen[] {
	const lines = text.split('\n');
	return lines.some(line => /"type":"started".*"demo":/v.test(line))
		? []
		: lines.filter(line => line.includes('"type":"observed","kind":"cluster"')).flatMap(line => seenOn(line));
}

/** Nothing where a line is cut off. */
function seenOn(line: string): readonly Seen[] {
	try {
		const {cluster, region} = JSON.parse(line) as Readonly<Record<string, unknown>>;
		return typeof cluster === 'string' && typeof region === 'string' ? [{cluster, region}] : [];
	} catch {
		return [];
	}
}

function distinct(names: readonly string[]): readonly string[] {
	return [...new Set(names)].slice(0, mostNames);
}
