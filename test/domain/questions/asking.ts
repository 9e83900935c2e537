import type {CredentialSource} from '../../../source/domain/account/credential-source.ts';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import type {Given} from '../../../source/domain/choices/given.ts';
import type {Checked} from '../../../source/domain/choices/problem/checked.ts';
import type {Situation} from '../../../source/domain/choices/situation.ts';
import type {Input} from '../../../source/domain/questions/question.ts';
import {sampleCluster, sampleInstance, sampleRun} from '../sample.ts';

export const sources = [
	{kind: 'profile', name: 'prod', type: 'sso'},
	{kind: 'profile', name: 'dev', type: 'keys'},
] as const satisfies readonly CredentialSource[];

/** One Linux host and nothing on it. */
export const plainCluster = sampleCluster({instances: [sampleInstance('a')]});

export const nothingGiven: Given = {entries: {}, choices: {}, approve: false};

/** Answers that were given before the run, whatever they say. */
export function flags(...ids: ReadonlyArray<keyof Given['entries']>): Given {
	return {...nothingGiven, entries: Object.fromEntries(ids.map(id => [id, {entry: 'x', source: 'flag'}]))};
}

/** Somebody with two profiles and one plain cluster, who has said nothing yet. */
export function situation(fields: Partial<Situation> = {}): Situation {
	return {
		observed: {...nothingObserved, sources, clusters: [plainCluster]},
		choices: {},
		given: nothingGiven,
		said: sampleRun,
		dryRun: false,
		...fields,
	};
}

/** What an input makes of an entry, whatever its kind is. */
export function entered<Value>(input: Input<Value>, entry: string | readonly string[]): Checked<Value> | undefined {
	switch (input.kind) {
		case 'one':
		case 'text': {
			return typeof entry === 'string' ? input.of(entry) : undefined;
		}

		case 'many': {
			return typeof entry === 'string' ? undefined : input.of(entry);
		}

		case 'confirm':
		case 'look':
		case 'review': {
			return input.of();
		}

		case 'form': {
			return undefined;
		}
	}
}
