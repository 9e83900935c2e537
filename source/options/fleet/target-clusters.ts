import {platforms, type Platform} from '../../domain/account/platform.ts';
import {oneOf} from '../../domain/choices/problem/expected.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import type {FleetTarget} from '../../domain/choices/wishes/fleet-wishes.ts';
import type {Written, WrittenEntry} from '../written.ts';
import {form, invalid, placed, unknown, type Read} from './entry-faults.ts';

type Cluster = NonNullable<FleetTarget['clusters']>[number];

/** The clusters of an account: a name or several, each alone or with its platform. An empty list is none. */
export function clustersIn(entry: WrittenEntry | undefined, file: string): Read<readonly Cluster[]> {
	if (!entry) {
		return {faults: []};
	}

	const [key, written] = entry;
	if (written.kind !== 'list' && written.kind !== 'text') {
		return {faults: [form(`${placed(entry, file)}: ${key}`, 'list')]};
	}

	const items = written.kind === 'list' ? written.items : [written];
	const read = items.map((item, index) => {
		const at = `${placed(entry, file)}: ${key}[${index}]`;
		const where =
			item.kind === 'mapping' && item.entries[0] ? `${placed(item.entries[0], file)}: ${key}[${index}]` : at;
		return {...clusterIn(item, at, file), where};
	});
	return {
		value: read.flatMap(({value}) => (value ? [value] : [])),
		faults: [
			...read.flatMap(({faults}) => faults),
			...sharingHosts(read.flatMap(({value, where}) => (value ? [{...value, where}] : []))),
		],
	};
}

/**
A cluster that is said to have instances of both: no account's images are known to a template, so that its services for
them ask for Linux alike, and each instance would get two Agents.
*/
function sharingHosts(clusters: ReadonlyArray<Cluster & {readonly where: string}>): readonly UsageFault[] {
	const kinds: ReadonlySet<Platform> = new Set(['linux', 'amazon-linux-1']);
	const told = clusters.map(({platform = 'linux', ...rest}) => ({...rest, platform}));
	return told.flatMap((one, index) =>
		told
			.slice(0, index)
			.filter(
				({name, platform}) =>
					name === one.name && platform !== one.platform && kinds.has(platform) && kinds.has(one.platform),
			)
			.slice(0, 1)
			.map((before): UsageFault => ({
				kind: 'contradiction',
				flags: [before, one].map(({where, name, platform}) => `${where}: ${name}, ${platform}`),
			})),
	);
}

function clusterIn(written: Written, at: string, file: string): Read<Cluster> {
	if (written.kind === 'text' && written.text.trim() !== '') {
		return {value: {name: written.text.trim()}, faults: []};
	}

	if (written.kind !== 'mapping') {
		return {faults: [form(at, 'value')]};
	}

	const {entries} = written;
	const textOf = (name: string) => {
		const [, value] = entries.find(([key]) => key === name) ?? [];
		return value?.kind === 'text' ? value.text.trim() : undefined;
	};

	const name = textOf('name') ?? '';
	const said = entries.find(([key]) => key === 'platform');
	const platform = platforms.find((one: Platform) => one === textOf('platform'));
	const faults: readonly UsageFault[] = [
		...entries
			.filter(([key]) => !['name', 'platform'].includes(key))
			.map(entry => unknown(entry, file, ['name', 'platform'])),
		...(name === '' ? [{kind: 'missing-value', flag: `${at}.name`} as const] : []),
		...(said !== undefined && platform === undefined
			? [invalid(`${placed(said, file)}: platform`, textOf('platform') ?? '', oneOf(platforms))]
			: []),
	];
	return faults.length > 0 ? {faults} : {value: {name, ...(platform !== undefined && {platform})}, faults};
}
