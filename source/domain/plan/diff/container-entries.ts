import type {Json, JsonObject} from '../../kit/json.ts';
import {canonical} from '../../kit/canonical.ts';
import {isList, isObject, objectsOf, textOf} from '../../kit/shape.ts';
import {maskedText, maskedWords} from '../../kit/mask.ts';
import type {DiffNoun} from './diff-line.ts';
import type {Entry} from './entry.ts';
import {fieldText} from './field-text.ts';

type Detail = Partial<Pick<Entry, 'name' | 'text' | 'risk'>>;

type Sources = ReadonlyMap<string, string>;

/** What a container consists of. `sources` gives the host path of each volume, because a mount is judged by it. */
export function containerEntries(container: JsonObject, sources: Sources): readonly Entry[] {
	const name = textOf(container.name) ?? '';
	const header: Entry = {path: name, noun: 'container', depth: 0, name, value: name, risk: false};
	const fields = Object.entries(container)
		.filter(([key]) => key !== 'name')
		.toSorted(([a], [b]) => rank(a) - rank(b));
	return [header, ...fields.flatMap(([key, value]) => fieldEntries(name, key, value, sources))];
}

// As people read a definition: what runs, how large, with which powers, then what is in it. The API's order is none.
const order: readonly string[] = [
	'image',
	'cpu',
	'memory',
	'memoryReservation',
	'essential',
	'privileged',
	'linuxParameters',
	'secrets',
	'environment',
	'portMappings',
	'mountPoints',
	'healthCheck',
];

function rank(key: string): number {
	const place = order.indexOf(key);
	return place === -1 ? order.length : place;
}

const nouns: Readonly<Record<string, DiffNoun>> = {
	image: 'image',
	cpu: 'cpu',
	memory: 'memory',
	essential: 'essential',
	privileged: 'privileged',
	healthCheck: 'health',
	logConfiguration: 'log',
};

/** Fields that decide what the container may do on its host. */
const powers: ReadonlySet<string> = new Set(['privileged', 'dockerSecurityOptions', 'user', 'devices']);

function fieldEntries(container: string, key: string, value: Json, sources: Sources): readonly Entry[] {
	switch (key) {
		case 'environment': {
			return objectsOf(value).map(item =>
				named(container, 'environment', 'env', {name: textOf(item.name), value: item.value}),
			);
		}

		// The reference and never the value; a changed one is another key.
		case 'secrets': {
			return objectsOf(value).map(item =>
				entry(`${container}/secrets/${fieldText(item.name)}`, 'secret', item.valueFrom, {
					name: textOf(item.name),
				}),
			);
		}

		case 'portMappings': {
			return objectsOf(value).map(item => port(container, item));
		}

		case 'mountPoints': {
			return objectsOf(value).map(item => mount(container, item, sources));
		}

		case 'dockerLabels': {
			return isObject(value)
				? Object.entries(value).map(([name, text]) => named(container, 'labels', 'label', {name, value: text}))
				: [];
		}

		case 'linuxParameters': {
			return isObject(value)
				? Object.entries(value).flatMap(([name, field]) => linuxEntries(container, name, field))
				: [];
		}

		case 'healthCheck': {
			return [entry(`${container}/healthCheck`, 'health', value, {text: healthText(value)})];
		}

		case 'memoryReservation': {
			return [entry(`${container}/memoryReservation`, 'memory', value, {name: 'reservation'})];
		}

		default: {
			const noun = nouns[key];
			return [
				entry(`${container}/${key}`, noun ?? 'field', value, {
					...(noun === undefined && {name: key}),
					risk: powers.has(key),
				}),
			];
		}
	}
}

function entry(path: string, noun: DiffNoun, value: Json, detail: Detail = {}): Entry {
	return {path, noun, depth: 1, value: canonical(value), text: fieldText(value), risk: false, ...detail};
}

type Named = {readonly name: string | undefined; readonly value: Json};

function named(container: string, folder: string, noun: DiffNoun, {name = '', value}: Named): Entry {
	return entry(`${container}/${folder}/${name}`, noun, value, {name, text: fieldText(value, name)});
}

/** Known by port and protocol: 8125/udp and 8125/tcp are two, and the host port is what may change. */
function port(container: string, mapping: JsonObject): Entry {
	const {containerPort, containerPortRange, protocol, hostPort, ...more} = mapping;
	const name = `${fieldText(containerPort ?? containerPortRange)}/${fieldText(protocol)}`;
	const text = [fieldText(hostPort ?? ''), ...(Object.keys(more).length > 0 ? [fieldText(more)] : [])].join(' ');
	return entry(`${container}/ports/${name}`, 'port', mapping, {name, text});
}

/** Shown as Docker writes it, `/proc/:ro`. Writing to the host and reaching its container runtime are risks. */
function mount(container: string, point: JsonObject, sources: Sources): Entry {
	const name = textOf(point.containerPath) ?? '';
	const volume = textOf(point.sourceVolume) ?? '';
	const source = sources.get(volume);
	const isReadOnly = point.readOnly === true;
	// A writable host path can change the host, and a runtime's socket can start any container, read-only or not.
	const isRisk = source !== undefined && (!isReadOnly || /(?:docker|containerd)\.sock$|docker_engine$/v.test(source));
	const text = `${source ?? volume}:${isReadOnly ? 'ro' : 'rw'}`;
	return entry(
		`${container}/mounts/${name}`,
		'mount',
		{source: source ?? volume, isReadOnly},
		{name, text, risk: isRisk},
	);
}

function linuxEntries(container: string, key: string, value: Json): readonly Entry[] {
	if (key !== 'capabilities' || !isObject(value)) {
		return [entry(`${container}/linuxParameters/${key}`, 'field', value, {name: key, risk: powers.has(key)})];
	}

	const names = (list: Json): readonly string[] => (isList(list) ? list.map(item => fieldText(item)) : []);
	return [
		...names(value.add).map(name =>
			entry(`${container}/capabilities/${name}`, 'capability', true, {name, text: undefined, risk: true}),
		),
		// Dropping one is shown as a risk too: it is about powers, and what goes may have been dropped on purpose.
		...names(value.drop).map(name =>
			entry(`${container}/capabilities/drop/${name}`, 'capability', false, {
				name: `-${name}`,
				text: undefined,
				risk: true,
			}),
		),
	];
}

/** A command may carry a token in its arguments, hence masked. */
function healthText(check: Json): string {
	if (!isObject(check)) {
		return fieldText(check);
	}

	const {command, interval, timeout, retries, startPeriod} = check;
	const words = isList(command) ? maskedWords(command.map(String)).join(' ') : fieldText(command ?? '');
	const seconds = `${fieldText(interval)}s/${fieldText(timeout)}s/${fieldText(retries)}`;
	return maskedText(
		startPeriod === undefined ? `${words} (${seconds})` : `${words} (${seconds}, start ${fieldText(startPeriod)}s)`,
	);
}
