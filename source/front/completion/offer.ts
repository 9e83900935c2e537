import {commands} from '../../commands/all.ts';
import {shells, type WordKind} from '../../commands/command.ts';
import {defaultFeatures, featureIds} from '../../domain/choices/feature-id.ts';
import {flags} from '../../domain/choices/flags.ts';
import {fleetActions} from '../../domain/choices/wishes/fleet-wishes.ts';
import type {HelpWords} from '../../text/help-words.ts';
import {listedValues, valueKind} from '../help/flag-values.ts';
import {placeOf, type NamedFlag, type Place} from './place.ts';

/** One word that can stand there, as a whole and not quoted. */
export type Candidate = {
	readonly text: string;
	/** What a list shows for it: the part of it that is new. */
	readonly shown: string;
	readonly meaning?: string;
	/** More may follow in the same word. */
	readonly isOpen?: true;
};

/** What a shell is to offer; of files and folders it knows more than anybody. */
export type Offer =
	| {readonly kind: 'names'; readonly candidates: readonly Candidate[]}
	| {readonly kind: 'files' | 'folders'; readonly kept: string};

/** Where the names come from that stand in no table. Each is looked up when it's asked for, and never by network. */
export type Sources = {
	readonly words: HelpWords;
	readonly worlds: () => Promise<Readonly<Record<string, string>>>;
	readonly profiles: () => Promise<readonly string[]>;
	readonly clusters: () => Promise<readonly string[]>;
	readonly regions: () => Promise<readonly string[]>;
};

type Named = readonly [name: string, meaning?: string];

/** What can stand as the word `current` behind the words before it. */
export async function offer(before: readonly string[], current: string, sources: Sources): Promise<Offer> {
	const place = placeOf(before, current);
	switch (place.kind) {
		case 'command': {
			return names(commands.map(({name}) => [name, sources.words.commands[name]]));
		}

		case 'option': {
			return names(optionsOf(place, sources.words));
		}

		case 'word': {
			return behind(place.of, sources);
		}

		case 'value': {
			return valuesOf(place, current, sources);
		}

		case 'nothing': {
			return names([]);
		}
	}
}

/** Those that the command takes, without those that are there and count once. */
function optionsOf({command, given}: Extract<Place, {kind: 'option'}>, words: HelpWords): readonly Named[] {
	const table: readonly NamedFlag[] = flags;
	return table
		.filter(({name, repeatable}) => command.flags.includes(name) && (repeatable === true || !given.includes(name)))
		.map(({name}) => [`--${name}`, words.flags[name]]);
}

async function behind(word: WordKind, {words, worlds}: Sources): Promise<Offer> {
	switch (word) {
		case 'world': {
			return names(Object.entries(await worlds()));
		}

		case 'command': {
			return names(commands.map(({name}) => [name, words.commands[name]]));
		}

		case 'fleet-action': {
			return names(fleetActions.map(action => [action, words.fleetActions[action]]));
		}

		case 'shell': {
			return names(shells.map(shell => [shell]));
		}

		case 'file': {
			return {kind: 'files', kept: ''};
		}
	}
}

type Value = Extract<Place, {kind: 'value'}>;

async function valuesOf({flag, kept}: Value, current: string, sources: Sources): Promise<Offer> {
	const kind = valueKind(flag.name);
	if (kind === 'file' || kind === 'folder') {
		return {kind: `${kind}s`, kept};
	}

	const typed = current.slice(kept.length);
	const isList = [flag.list, flag.splits].includes(true) && flag.pairs === undefined;
	const parts = isList ? typed.split(',') : [typed];
	const there = parts.slice(0, -1);
	const start = kept + there.map(part => `${part},`).join('');
	const found = kind === 'features' ? featuresBeside(there, parts.at(-1) ?? '') : await namesOf(flag, sources);
	return names(
		found.filter(([name]) => !there.includes(name)),
		// An option that can be repeated is seldom given its values in one.
		{start, isOpen: flag.list === true},
	);
}

async function namesOf(flag: NamedFlag, sources: Sources): Promise<readonly Named[]> {
	const kind = valueKind(flag.name);
	const worlds = kind === 'world' ? await sources.worlds() : {};
	const {values} = listedValues(flag, Object.keys(worlds));
	const listed = values.map((value): Named => [value, worlds[value]]);
	switch (kind) {
		case 'profile': {
			return named(await sources.profiles());
		}

		case 'cluster': {
			return [...named(await sources.clusters()), ...listed];
		}

		case 'region': {
			return [...named(await sources.regions()), ...listed];
		}

		case 'features':
		case 'site':
		case 'language':
		case 'world':
		case 'file':
		case 'folder':
		case undefined: {
			return listed;
		}
	}
}

/** Signed where a sign is typed, and where the list so far is one that signs change. */
function featuresBeside(there: readonly string[], typed: string): readonly Named[] {
	const plain = ['default', ...featureIds];
	const added = featureIds.filter(id => !defaultFeatures.includes(id)).map(id => `+${id}`);
	const taken = defaultFeatures.filter(id => id !== 'core').map(id => `-${id}`);
	if (/^[+\-]/v.test(typed)) {
		return named([...featureIds.map(id => `+${id}`), ...featureIds.slice(1).map(id => `-${id}`)]);
	}

	const isChange = there.some(part => part === 'default' || /^[+\-]/v.test(part));
	return named(isChange ? [...added, ...taken] : plain);
}

function named(all: readonly string[]): readonly Named[] {
	return all.map(name => [name]);
}

type Around = {readonly start?: string; readonly isOpen?: boolean};

/** A name that a terminal would obey, or that ends a line, is offered to nobody. */
function names(all: readonly Named[], {start = '', isOpen = false}: Around = {}): Offer {
	return {
		kind: 'names',
		candidates: all
			.filter(([name]) => /^[^\p{Line_Separator}\p{Other}\p{Paragraph_Separator}]+$/v.test(name))
			.map(([name, meaning]) => ({
				text: start + name,
				shown: name,
				...(meaning !== undefined && {meaning}),
				...(isOpen && {isOpen}),
			})),
	};
}
