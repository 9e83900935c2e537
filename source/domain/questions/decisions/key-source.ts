import {sites} from '../../account/site.ts';
import {intents} from '../../choices/intent.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import type {KeySource} from '../../choices/choices.ts';
import type {Option} from '../option.ts';
import type {Situation} from '../../choices/situation.ts';
import {settingsGiven} from '../../found/given-settings.ts';
import {haveSeveralKeysInClear, isStoreGiven, keyInClear} from '../../found/clear-key.ts';
import {todayOn} from '../../found/today.ts';
import type {Decision} from './draft.ts';

/** What gives a key, or names the secret that holds it. */
export const keyFlags = ['DD_API_KEY', '--api-key-stdin', '--api-key-secret-arn'] as const;

/** How the key is given; a key already in hand or a named secret needs no question. */
export const keySource: Decision<'keySource'> = {
	id: 'keySource',
	step: 'key',
	// A key that only happens to be in the environment is no answer where each Agent has one.
	wanted: situation =>
		situation.choices.key === undefined &&
		(situation.given.choices.key === undefined || kept(situation).length > 0),
	// To be kept somewhere else, the key that stands in clear is in hand with its definition.
	evident: situation =>
		isStoreGiven(situation.given) &&
		situation.refusal?.question !== 'keySource' &&
		keyInClear(todayOn(situation)) !== undefined
			? {kind: 'kept'}
			: undefined,
	ask(situation) {
		const there = kept(situation);
		// What an Agent has already is not offered a second time as what was found.
		const references = new Set(there.flatMap(({source}) => (source.kind === 'kept' ? [source.reference] : [])));
		const found = [...there, ...options(situation).filter(({id}) => !references.has(id))];
		// The order of the list is by likelihood, so the first row is the suggestion.
		const marked = found[0]?.id;
		const fallback = there[0]?.source ?? unattended(situation);
		return {
			id: 'keySource',
			step: 'key',
			flags: keyFlags,
			...(fallback && {fallback}),
			input: {
				kind: 'one',
				options: found.map(({id, source}): Option => ({
					id,
					selectable: true,
					subject: {kind: 'key-source', source},
				})),
				...(marked !== undefined && {marked}),
				of(id) {
					const option = found.find(option => option.id === id);
					return option ? ok(option.source) : refused({code: 'nothing-selected', question: 'keySource'});
				},
			},
		};
	},
};

type Row = {readonly id: string; readonly source: KeySource};

const pasted: Row = {id: 'paste', source: {kind: 'paste'}};

/**
The keys inside a secret that turned out to be JSON, a demo's key, then secrets that look like one, then pasting, then
naming.
*/
function options(situation: Situation): readonly Row[] {
	const {observed, refusal} = situation;
	const found = observed.storedKeys
		.filter(({deletion}) => deletion === undefined)
		.map(({kind, arn}) => stored(kind, arn));
	const problem = refusal?.problem;
	// `arn:json-key:version-stage:version-id`; the last two empty for the current version.
	const inside =
		problem?.code === 'secret-unusable'
			? (problem.keys ?? []).map(name => stored('secret', `${problem.name}:${name}::`))
			: [];
	return [
		...inside,
		...offered(situation),
		...(isAboutNew(situation) ? [pasted, ...found] : [...found, pasted]),
		{id: 'secret-arn', source: {kind: 'secret-arn'}},
		{id: 'parameter-name', source: {kind: 'parameter-name'}},
	];
}

/** The demo's key of the chosen site; of one that it has none of another's, for to be refused is a lesson too. */
function offered({given, choices: {site}}: Situation): readonly Row[] {
	const keys = Object.entries(given.offered ?? {});
	const [, secret] = keys.find(([of]) => of === site) ?? keys[0] ?? [];
	return secret === undefined
		? []
		: [{id: 'demo', source: {kind: 'offered', secret, sites: sites.filter(one => given.offered?.[one])}}];
}

/**
Where the Agents that go on have it; not where AWS or Datadog refused just that, another was handed over, or several are
to be moved.
*/
function kept(situation: Situation): readonly Row[] {
	const {given, refusal} = situation;
	const today = todayOn(situation);
	const {key, isKeyOurs} = today;
	const inHand = given.choices.key;
	const isOther =
		given.isKeySaid ?? (inHand !== undefined && (isKeyOurs || settingsGiven(given).includes('store-key')));
	const isUnclear = isStoreGiven(given) && haveSeveralKeysInClear(today);
	if (key === undefined || isOther || isUnclear || isAboutNew(situation) || refusal?.question === 'keySource') {
		return [];
	}

	return [
		{
			id: 'kept',
			source: {
				kind: 'kept',
				...(key.kind === 'secret' && {reference: key.valueFrom}),
				...(key.kind === 'file' && {isInFile: true}),
			},
		},
		...(inHand?.kind === 'given'
			? [{id: 'environment', source: {kind: 'environment', secret: inHand.secret}} as const]
			: []),
	];
}

/** What is there is what is to be replaced. */
function isAboutNew({intent = 'install'}: Situation): boolean {
	return intents[intent].bringsKey === true;
}

function stored(kind: 'secret' | 'parameter', reference: string): Row {
	return {id: reference, source: {kind: 'stored', stored: {kind, reference}}};
}

/**
Where nobody can be asked: the key that an earlier run of ours stored. A dry run plans without one, and shows where it
would go.
*/
function unattended(situation: Situation): KeySource | undefined {
	const {observed, dryRun, refusal} = situation;
	const own = observed.storedKeys.filter(({managed, deletion}) => managed && deletion === undefined);
	const [first] = own;
	// Of two nobody can tell which is meant.
	if (first && own.length === 1 && refusal?.question !== 'keySource' && !isAboutNew(situation)) {
		return {kind: 'stored', stored: {kind: first.kind, reference: first.arn}};
	}

	return dryRun ? {kind: 'paste'} : undefined;
}
