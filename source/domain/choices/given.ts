import type {Site} from '../account/site.ts';
import type {Secret} from '../kit/secret.ts';
import type {ChoiceId, Choices} from './choices.ts';
import type {ReleaseWishes} from './wishes/release-wishes.ts';
import type {RemovalChoices} from './wishes/removal-choices.ts';

/** Where an answer came from; a demo brings answers of its own where nobody can be asked. */
export type Source = 'flag' | 'environment' | 'stdin' | 'file' | 'person' | 'installed' | 'demo' | 'default';

/** What was entered for a question: one text, several, or form entries. The question's input tells which it takes. */
export type Entry = string | readonly string[] | Readonly<Record<string, string>>;

/**
Answers that were given before the run: a flag is a question never asked. `entries` are texts, checked against what was
observed when their question comes up; `choices` are final values (a key from the environment).
*/
export type Given = {
	readonly entries: Readonly<Partial<Record<ChoiceId, {readonly entry: Entry; readonly source: Source}>>>;
	readonly choices: Partial<Choices>;
	/** Where such a value came from, or the approval; else it stood in the environment, and the approval is a flag. */
	readonly sources?: Readonly<Partial<Record<ChoiceId, Source>>>;
	/** The key was handed over for this run, and does not only happen to stand in the environment. */
	readonly isKeySaid?: true;
	/** Keys that a demo offers, by the site that knows them; unlike one in the environment they are still asked for. */
	readonly offered?: Readonly<Partial<Record<Site, Secret>>>;
	/** What reads data at Datadog: from the environment, and a demo's own by site, for which nobody is asked. */
	readonly applicationKey?: Secret;
	readonly offeredApplicationKeys?: Readonly<Partial<Record<Site, Secret>>>;
	/** What was said of versions of the Agent, and which cluster is to go first. */
	readonly release?: ReleaseWishes;
	/** Options of a removal, as far as they were given. */
	readonly removal?: Partial<RemovalChoices>;
	/** `--yes`. */
	readonly approve: boolean;
};

/** The names, ARNs and filters that an entry for the clusters says; none where nothing was said. */
export function clusterNames(entry: Entry | undefined): readonly string[] {
	if (typeof entry === 'string') {
		return entry
			.split(',')
			.map(name => name.trim())
			.filter(Boolean);
	}

	return entry !== undefined && isList(entry) ? entry : [];
}

/** Whether nobody gave an answer from there: it stands in for one. */
export function isStandIn(source: Source): boolean {
	return source === 'default' || source === 'demo';
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(entry: readonly string[] | Readonly<Record<string, string>>): entry is readonly string[] {
	return Array.isArray(entry);
}
