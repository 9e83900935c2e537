import type {DiffLine, DiffNoun} from '../../../domain/plan/diff/diff-line.ts';
import {type Reason, type SizeAsk} from '../../../domain/agent/reason.ts';
import type {DiffWords} from '../../words.ts';
import {featureWords} from '../features/feature-words.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {knownAfter} from './known-after.ts';

// As the task definition's JSON has them where people know them from there, else in plain words.
const nouns: Readonly<Record<DiffNoun, string>> = {
	service: 'service',
	family: 'family',
	container: 'container',
	image: 'image',
	cpu: 'cpu',
	memory: 'memory',
	size: 'size',
	essential: 'essential',
	env: 'env',
	secret: 'secret',
	port: 'port',
	volume: 'volume',
	mount: 'mount',
	label: 'label',
	capability: 'capability',
	privileged: 'privileged',
	network: 'network mode',
	pid: 'process namespace',
	ipc: 'ipc namespace',
	role: 'role',
	health: 'health check',
	compatibility: 'launch types',
	constraint: 'placement',
	launch: 'launch type',
	scheduling: 'scheduling',
	definition: 'task definition',
	deployment: 'deployment',
	tag: 'tag',
	policy: 'policy',
	trust: 'trust',
	boundary: 'boundary',
	statement: 'statement',
	log: 'log driver',
	value: 'value',
	setting: 'setting',
	field: 'field',
};

/** Nouns whose name is a variable's, so that a value follows an equals sign. */
const assigned: ReadonlySet<DiffNoun> = new Set([
	'env',
	'label',
	'tag',
	'setting',
	'field',
	'deployment',
	'value',
	'role',
]);

/** One difference: old and new on one line. */
export function diff(line: DiffLine): DiffWords {
	const why = line.reason === undefined ? undefined : reason(line.reason);
	return {
		noun: nouns[line.noun],
		text: [line.name, values(line)].filter(text => text !== undefined && text !== '').join(''),
		...(why !== undefined && {reason: why}),
	};
}

function values({noun, mark, name, before, after}: DiffLine): string {
	if (before !== undefined && after !== undefined && before !== after) {
		// On one line: on two, what has to be compared would stand apart.
		return `${gap(name, '  ')}${readable(noun, before)} → ${readable(noun, after)}`;
	}

	const value = mark === '-' ? (before ?? after) : (after ?? before);
	// A host port that is the container's own goes without saying.
	const isSaid = value === undefined || (noun === 'port' && name?.startsWith(`${value}/`) === true);
	return isSaid ? '' : `${gap(name, between(noun))}${readable(noun, value)}`;
}

function readable(noun: DiffNoun, value: string): string {
	switch (noun) {
		// They end in their mode as Docker writes it.
		case 'mount': {
			const mount = /^(?<path>.+):(?<mode>ro|rw)$/v.exec(value)?.groups;
			return mount === undefined ? value : `${mount.path}, ${mount.mode === 'ro' ? 'read-only' : 'read-write'}`;
		}

		// A person's own text, whatever it looks like.
		case 'env':
		case 'label':
		case 'tag': {
			return value;
		}

		// AWS names it by its ARN or by its last part, as it was asked.
		case 'definition': {
			return knownAfter(value.split('task-definition/').at(-1) ?? value);
		}

		default: {
			return knownAfter(value);
		}
	}
}

function between(noun: DiffNoun): string {
	if (noun === 'secret' || noun === 'mount') {
		// From the store or the host, into the container.
		return ' ← ';
	}

	if (noun === 'port') {
		return ' on host port ';
	}

	return assigned.has(noun) ? ' = ' : '  ';
}

function gap(name: string | undefined, text: string): string {
	return name === undefined || name === '' ? '' : text;
}

/** Why a line of a definition is there, in a phrase; nothing for what every Agent has. */
export function reason(of: Reason): string | undefined {
	switch (of.kind) {
		case 'feature': {
			return `asked for by ${featureWords[of.feature].title}${of.parts ? `; ${sum(of.parts)}` : ''}`;
		}

		case 'setting': {
			return `option ${of.flag}`;
		}

		case 'platform': {
			return 'needed on these instances';
		}

		case 'base': {
			// Every Agent needs it; a reason on each such line would hide the other reasons.
			return undefined;
		}

		case 'sends': {
			return `for ${featureWords[of.feature].title}`;
		}

		case 'tagging': {
			return 'names its data in Datadog';
		}

		case 'key-changed': {
			return of.at === undefined
				? 'Agents read the key when they start'
				: `the key was changed at ${instant(of.at)}, and Agents that run since before have the old one`;
		}

		case 'newest-known': {
			return `the newest Agent known, of ${of.released}`;
		}

		case 'newer-release': {
			return `deployed before Agent ${of.version} came out on ${of.released}, which the tag means since`;
		}

		case 'no-longer': {
			return 'no longer asked for';
		}

		case 'unused': {
			const seen = plural(of.looked, 'other task definition in use', 'other task definitions in use');
			return `nobody else uses it: looked at ${seen} in ${plural(of.regions, 'region')}`;
		}

		case 'yours': {
			return 'not from this tool, kept';
		}
	}
}

/** How a size came to be: the most that any part asks for, because they don't add up. */
function sum(parts: readonly SizeAsk[]): string {
	return `the most of ${listed(
		parts.map(({what, amount}) => `${amount} for ${what === 'base' ? 'the Agent' : featureWords[what].title}`),
		20,
	)}`;
}
