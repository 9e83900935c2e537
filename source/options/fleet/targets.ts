import {like} from '../../domain/choices/problem/expected.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import type {FleetTarget} from '../../domain/choices/wishes/fleet-wishes.ts';
import {isSayable, sayableNames} from '../../domain/fleet/parameter-names.ts';
import {isAccountId} from '../accounts-of.ts';
import {schemaKey} from '../file-values.ts';
import type {Written, WrittenEntry} from '../written.ts';
import {form, invalid, placed, unknown, type Read} from './entry-faults.ts';
import {clustersIn} from './target-clusters.ts';

/** What a file says of single accounts of a fleet, with all that is wrong with it. */
export type FileTargets = {readonly targets: readonly FleetTarget[]; readonly faults: readonly UsageFault[]};

const regionForm = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/v;

/**
Reads `targets: [{account, regions?, clusters?: [name | {name, platform?}], parameters?}]`. Nothing in it is passed over
without a word, and each fault names file, line and column.
*/
export function targetsIn(entries: readonly WrittenEntry[], file: string): FileTargets {
	const own = entries.filter(([key]) => key !== schemaKey);
	const strange = own.filter(([key]) => key !== 'targets').map(entry => unknown(entry, file, ['targets']));
	const list = own.find(([key]) => key === 'targets');
	if (!list || list[1].kind === 'nothing') {
		return {targets: [], faults: [...strange, {kind: 'missing-value', flag: `${placed(list, file)}: targets`}]};
	}

	const [, written] = list;
	if (written.kind !== 'list') {
		return {targets: [], faults: [...strange, form(`${placed(list, file)}: targets`, 'list')]};
	}

	const read = written.items.map((item, index) => target(item, {file, at: `targets[${index}]`, list}));
	const isEmpty = written.items.length === 0;
	return {
		targets: read.flatMap(({value}) => (value ? [value] : [])),
		faults: [
			...strange,
			...(isEmpty ? [{kind: 'missing-value', flag: `${placed(list, file)}: targets`} as const] : []),
			...read.flatMap(({faults}) => faults),
			...twice(read.flatMap(({value, where}) => (value ? [{...value, where}] : []))),
		],
	};
}

type Where = {readonly file: string; readonly at: string; readonly list: WrittenEntry};

const known = ['account', 'regions', 'clusters', 'parameters'];

function target(written: Written, {file, at, list}: Where): Read<FleetTarget> & {readonly where: string} {
	if (written.kind !== 'mapping') {
		const where = placed(list, file);
		return {where, faults: [form(`${where}: ${at}`, 'mapping')]};
	}

	const {entries} = written;
	const where = placed(entries[0] ?? list, file);
	const part = (name: string) => entries.find(([key]) => key === name);
	const account = accountIn(part('account'), `${where}: ${at}.account`, file);
	const regions = texts(part('regions'), file);
	const wrongRegions = (regions.value ?? []).filter(region => !regionForm.test(region));
	const clusters = clustersIn(part('clusters'), file);
	const parameters = parametersIn(part('parameters'), file);
	const faults = [
		...entries.filter(([key]) => !known.includes(key)).map(entry => unknown(entry, file, known)),
		...account.faults,
		...regions.faults,
		...wrongRegions.map(value => invalid(`${placed(part('regions'), file)}: regions`, value, like('us-east-1'))),
		...clusters.faults,
		...parameters.faults,
	];
	return account.value === undefined || faults.length > 0
		? {where, faults}
		: {
				where,
				faults,
				value: {
					account: account.value,
					...(regions.value && {regions: regions.value}),
					...(clusters.value && {clusters: clusters.value}),
					...parameters.value,
				},
			};
}

function accountIn(entry: WrittenEntry | undefined, missing: string, file: string): Read<string> {
	const [, written] = entry ?? [];
	if (!entry || written?.kind !== 'text') {
		return {faults: [{kind: 'missing-value', flag: missing}]};
	}

	return isAccountId(written.text)
		? {value: written.text, faults: []}
		: {faults: [invalid(`${placed(entry, file)}: account`, written.text, like('111122223333'))]};
}

/** A text, or a list of them. */
function texts(entry: WrittenEntry | undefined, file: string): Read<readonly string[]> {
	if (!entry) {
		return {faults: []};
	}

	const [key, written] = entry;
	const items = written.kind === 'list' ? written.items : [written];
	const all = items.flatMap(item => (item.kind === 'text' && item.text.trim() !== '' ? [item.text.trim()] : []));
	return all.length === items.length && all.length > 0
		? {value: [...new Set(all)], faults: []}
		: {faults: [form(`${placed(entry, file)}: ${key}`, 'list')]};
}

type Parameters = Pick<FleetTarget, 'parameters' | 'places'>;

function parametersIn(entry: WrittenEntry | undefined, file: string): Read<Parameters> {
	if (!entry) {
		return {faults: []};
	}

	const [key, written] = entry;
	const wrong = (name?: string) => {
		const at = name === undefined ? key : `${key}.${name}`;
		return form(`${placed(entry, file)}: ${at}`, name === undefined ? 'mapping' : 'value');
	};

	if (written.kind !== 'mapping') {
		return {faults: [wrong()]};
	}

	const {entries} = written;
	return {
		value: {
			parameters: Object.fromEntries(
				entries.flatMap(([name, value]) => (value.kind === 'text' ? [[name, value.text]] : [])),
			),
			places: Object.fromEntries(entries.map(one => [one[0], placed(one, file)])),
		},
		faults: [
			...entries.filter(([name]) => !isSayable(name)).map(one => unknown(one, file, sayableNames)),
			...entries.filter(([name, {kind}]) => isSayable(name) && kind !== 'text').map(([name]) => wrong(name)),
		],
	};
}

/** Two lines about one place: neither is chosen silently. A line without regions is about all of them. */
function twice(read: ReadonlyArray<FleetTarget & {readonly where: string}>): readonly UsageFault[] {
	return read.flatMap((one, index) =>
		read
			.slice(0, index)
			.filter(
				({account, regions}) =>
					account === one.account &&
					(regions === undefined ||
						one.regions === undefined ||
						regions.some(region => one.regions?.includes(region))),
			)
			.slice(0, 1)
			.map((before): UsageFault => ({
				kind: 'contradiction',
				flags: [before, one].map(({where, account}) => `${where}: ${account}`),
			})),
	);
}
