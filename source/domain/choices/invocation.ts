import type {Command} from '../account/repair.ts';
import {maskedNamed} from '../kit/mask.ts';
import {argumentsOf, type Answers, type Changes} from './answers.ts';
import {exclusive} from './exclusive.ts';
import {defaultFeatures} from './feature-id.ts';
import {flagsAbout, type FlagName} from './flags.ts';
import {intents, type Intent} from './intent.ts';

/**
How the run so far is started again: its command, and what was given to it and decided in it, as far as that differs
from what such a run begins with. Every command of ours that is printed is made of it, so that none loses a profile, a
cluster, a feature or a demo on the way.
*/
export type Invocation = {readonly command: Started; readonly answers: Answers};

/** A command by its name, the options that it takes, and what its plan is for. */
export type Started = {
	readonly name: string;
	/** The word behind its name that is part of it. */
	readonly action?: string;
	readonly flags: readonly FlagName[];
	readonly intent: Intent;
};

/** What every run can have another of: where it looks, and whether it asks. Everything else only goes. */
type Anywhere = 'profile' | 'region' | 'cluster' | 'yes';

type Kept = {readonly [Name in FlagName]?: (Name extends Anywhere ? Answers[Name] : undefined) | undefined};

/** This program once more, as npx starts it, with what its command takes of all that was decided. */
export function again({command, answers}: Invocation, changes: Kept = {}): Command {
	return written(command, taken(merged(answers, changes), command));
}

/**
The run with `changes`. What its command has no option for is changed by an install; `undefined` where that would be
something else than what the run is for, or where nothing takes it.
*/
export function changed(run: Invocation, changes: Changes): Command | undefined {
	const {command, answers} = run;
	const wanted = Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [name]));
	if (wanted.every(name => isTaken(name, command))) {
		return written(command, taken(merged(answers, changes), command));
	}

	return wanted.every(name => ofEvery.has(name)) ? installing(run, changes) : undefined;
}

/** An install on the same clusters, where that is what would help the run. */
export function installing(run: Invocation, changes: Changes = {}): Command | undefined {
	return intents[run.command.intent].isMendedByInstall ? instead(run, 'install', changes) : undefined;
}

/** Another command on the same clusters with the same answers: those that all take which plan an install. */
export function instead({answers}: Invocation, command: string, changes: Changes = {}): Command {
	const shared = Object.fromEntries(Object.entries(answers).filter(([name]) => ofEvery.has(name)));
	return commandOf(command, merged(shared, changes));
}

/** This program with a command and answers that it takes. */
export function commandOf(command: string, answers: Answers): Command {
	return written({name: command}, answers);
}

function written({name, action}: Pick<Started, 'name' | 'action'>, answers: Answers): Command {
	const words = action === undefined ? [name] : [name, action];
	return [own, 'dd-ecs-setup', ...words, ...argumentsOf(withoutSecrets(answers))];
}

export function isTaken(name: string, {flags}: Pick<Started, 'flags'>): boolean {
	return flags.some(flag => flag === name);
}

function taken(answers: Answers, command: Started): Answers {
	return Object.fromEntries(Object.entries(answers).filter(([name]) => isTaken(name, command)));
}

function merged(answers: Answers, changes: Changes): Answers {
	const kept = Object.entries(answers).filter(
		([name]) => !Object.hasOwn(changes, name) && !isTakenBack(name, changes),
	);
	return {
		...Object.fromEntries(kept),
		...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
		...(typeof changes.features === 'string' && {features: mergedFeatures(answers.features, changes.features)}),
	};
}

/** What starts this program. */
export const own = 'npx';

/** A list of answers with what was meant in the place of another. */
export function exchanged(given: Answers['cluster'], wrong: string, ...meant: readonly string[]): readonly string[] {
	return typeof given === 'object' && given.includes(wrong)
		? [...new Set(given.flatMap(one => (one === wrong ? meant : [one])))]
		: meant;
}

/** The clusters of a run without one of them, by its name or its ARN; none where it is not one of several. */
export function othersThan(cluster: string, {answers: {cluster: given}}: Invocation): readonly string[] {
	const others =
		typeof given === 'object' ? given.filter(one => one !== cluster && !one.endsWith(`:cluster/${cluster}`)) : [];
	return typeof given === 'object' && others.length < given.length ? others : [];
}

/** Where a run looks, what it decides and how it looks like hold for the others too; how it goes is its own. */
const ofEvery: ReadonlySet<string> = new Set([...flagsAbout('where', 'what', 'key', 'agent', 'look'), 'demo']);

/** Of flags that exclude each other the new one counts; subnets go with the mode that they are for. */
function isTakenBack(name: string, changes: Changes): boolean {
	const mode = changes['network-mode'];
	return (
		(mode !== undefined && mode !== 'awsvpc' && ofAwsvpc.has(name)) ||
		exclusive.some(
			({names}) =>
				names.some(one => one === name) && names.some(one => one !== name && changes[one] !== undefined),
		)
	);
}

const ofAwsvpc: ReadonlySet<string> = new Set(['subnets', 'security-groups']);

/** A list of nothing but `+id` and `-id` is added to the one that was given, whose words it may take back. */
function mergedFeatures(given: Answers['features'], change: string): string {
	const words = change.split(',');
	if (typeof given !== 'string' || words.some(word => !isSigned(word))) {
		return change;
	}

	const ids = new Set(words.map(word => bare(word)));
	const kept = given.split(',').filter(word => !ids.has(bare(word)));
	const hasDefaults = kept.includes('default');
	const isDefault = (id: string) => hasDefaults && defaultFeatures.some(one => one === id);
	// What a list that names all begins with has nothing to be taken away from.
	const isStarted = (id: string) => isDefault(id) || kept.every(word => isSigned(word));
	return [
		...kept,
		...words.filter(word => (word.startsWith('+') ? !isDefault(bare(word)) : isStarted(bare(word)))),
	].join(',');
}

function isSigned(word: string): boolean {
	return word.startsWith('+') || word.startsWith('-');
}

function bare(word: string): string {
	return isSigned(word) ? word.slice(1) : word;
}

/** A variable that looks like a secret is not said again: an Agent that is there keeps it. */
function withoutSecrets({'env-vars': pairs, ...answers}: Answers): Answers {
	const open = typeof pairs === 'object' ? pairs.filter(pair => isOpen(pair)) : pairs;
	return {...answers, ...(open !== undefined && {'env-vars': open})};
}

function isOpen(pair: string): boolean {
	const [name = ''] = pair.split('=', 1);
	const value = pair.slice(name.length + 1);
	return maskedNamed(name, value) === value;
}
