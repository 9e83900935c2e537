import type {Bundle, BundleEntry, BundlePart, BundleState, Missing} from '../../../domain/ending/bundle/bundle.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {BundleWords, Labelled} from '../../words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

const parts: Readonly<Record<BundlePart | 'clusters', string>> = {
	about: 'version, command and time',
	account: 'who signed in, execution role, names of keys',
	checks: 'what doctor would say',
	plan: 'what install would do now',
	cluster: 'instances and what EC2 says of them',
	definitions: 'task definitions, masked',
	services: 'services with their events',
	daemons: 'daemons of Managed Instances',
	tasks: 'tasks that run',
	'stopped-tasks': 'tasks of Agents that stopped, and why',
	missing: "what couldn't be read, and why",
	run: 'this run so far',
	journal: 'journals of earlier runs in this account',
	clusters: 'clusters',
};

/** What a file for support holds, or would, and what becomes of it. */
export function bundle({file, entries, missing}: Bundle, state: BundleState): BundleWords {
	if (state === 'written') {
		return {
			title: ['Wrote ', part.strong(file)],
			rows: [],
			lines: [['Only you can read it. It was sent to nobody: look into it first, then give it to support.']],
		};
	}

	return {
		title: [part.strong(file), state === 'listed' ? ' will hold' : ' would hold'],
		rows: rows(entries),
		lines: [
			...without(missing),
			[
				'Keys and passwords are masked, and of applications the values of all variables, labels and commands.',
				...(state === 'would-be' ? [' Nothing was written: this is a dry run.'] : []),
			],
		],
	};
}

/** A row for each kind of file: the names end alike in each cluster's folder. */
function rows(entries: readonly BundleEntry[]): readonly Labelled[] {
	const kinds = [...new Set(entries.map(entry => entry.part))];
	return kinds.map(kind => {
		const alike = entries.filter(entry => entry.part === kind);
		const [first] = alike;
		const bytes = alike.reduce((sum, entry) => sum + entry.bytes, 0);
		const name =
			first?.name.includes('/') === true ? `*/${first.name.split('/').at(-1) ?? ''}` : (first?.name ?? '');
		const label = kind === 'journal' ? 'journals/*' : name;
		const count = alike.length > 1 ? `, ${plural(alike.length, 'file')}` : '';
		return {label, values: [`${size(bytes).padStart(6)}  ${parts[kind]}${count}`]};
	});
}

/** Each cluster once, with what could not be asked. */
function without(missing: readonly Missing[]): readonly Line[] {
	const whys = new Map<string, Set<string>>();
	for (const {what, cluster = '', operation, code} of missing) {
		const why = operation === undefined ? `${parts[what]} (${code})` : `${operation} (${code})`;
		whys.set(cluster, (whys.get(cluster) ?? new Set()).add(why));
	}

	return [...whys].map(([cluster, reasons]): Line => [
		'Missing',
		...(cluster === '' ? [] : [' of ', part.value(cluster)]),
		': ',
		part.value(listed([...reasons], 6)),
	]);
}

/** `340 B`, `12 kB`, `1.4 MB`. */
function size(bytes: number): string {
	if (bytes < 1000) {
		return `${bytes} B`;
	}

	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
