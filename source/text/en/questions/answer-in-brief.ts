import {keyVariableName} from '../../../domain/agent/key-variable.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

type Brief = (value: string) => string;

/** Of an answer that goes without saying, or that says nothing beside the others. */
const silent: Brief = () => '';

const fromSecret = 'key from a secret';
const fromParameter = 'key from a parameter';

/** Anything else is where a key is, which takes too long to say. */
const keySources: Readonly<Record<string, string>> = {
	'secret-arn': fromSecret,
	'parameter-name': fromParameter,
	paste: 'key from a paste',
	offered: 'demo key',
	environment: keyVariableName,
	kept: 'key kept',
};

const briefs: Readonly<Record<string, Brief | undefined>> = {
	// They stand in the heading.
	credentials: silent,
	mfaCode: silent,
	regions: silent,
	clusters: value => some(value, 'cluster', arn => arn.split('/').at(-1) ?? arn),
	linux: one({linux: 'Amazon Linux 2 or other', 'amazon-linux-1': 'Amazon Linux 1'}),
	existing: one({leave: 'Agent left alone', adopt: 'Agent adopted', replace: 'Agent replaced'}),
	service: value => some(value, 'service', arn => arn.split('/').at(-1) ?? arn),
	containers: silent,
	agentContainer: value => `container ${value}`,
	takeAgent: silent,
	site: value => value,
	keySource: value => keySources[value] ?? (value.includes(':secretsmanager:') ? fromSecret : fromParameter),
	key: one({later: 'key later'}),
	features: value => plural(value.split(',').length, 'feature'),
	settings: value => (value === 'defaults' ? '' : some(value.replaceAll(', ', ','), 'setting', entry => entry)),
	release: value => ({usual: 'newest version', other: ''})[value] ?? value,
	releaseTag: value => value,
	canary: value =>
		({smallest: 'smallest first', none: 'all at once'})[value] ?? `${value.split('/').at(-1) ?? value} first`,
	plainKey: () => 'key as plain text',
	replaceInstances: () => 'instances replaced',
	bundle: silent,
	format: value => `as ${value}`,
	approval: silent,
	looking: silent,
	applicationKey: silent,
	confirmation: silent,
} satisfies Readonly<Record<ChoiceId, Brief>>;

/** An answer among others on one line, without what was asked; empty where the others and the heading say enough. */
export function answerInBrief(question: string, value: string): string {
	return value === '' ? '' : (briefs[question]?.(value) ?? '');
}

/** One of a few. */
function one(words: Readonly<Record<string, string>>): Brief {
	return value => words[value] ?? '';
}

/** Two by name, more by their number. */
function some(value: string, noun: string, name: (entry: string) => string): string {
	const entries = value.split(',');
	return entries.length > 2 ? plural(entries.length, noun) : listed(entries.map(entry => name(entry)));
}
