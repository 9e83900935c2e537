import {completeChoices} from '../../found/complete-choices.ts';
import {todayOn} from '../../found/today.ts';
import {chosenGroups} from '../../hosts/chosen-clusters.ts';
import {ok} from '../../choices/problem/checked.ts';
import type {Decision} from './draft.ts';

/** A second yes to a key that anyone who may describe the task definition can read. */
export const plainKey: Decision<'plainKey'> = {
	id: 'plainKey',
	step: 'settings',
	wanted: situation =>
		situation.choices.key?.kind === 'given' &&
		situation.choices.settings?.store === 'plain' &&
		!situation.dryRun &&
		// Where it stands in clear today nobody is asked to let it.
		todayOn(situation).settings.store !== 'plain',
	// Who wrote `--store-key plain` said it once on purpose; a person who picked it from a list is asked again.
	evident: ({given}) => (isStoreGiven(given.entries.settings?.entry) ? true : undefined),
	ask: () => ({
		id: 'plainKey',
		step: 'settings',
		flags: ['--store-key'],
		input: {kind: 'confirm', of: () => ok(true)},
	}),
};

/** Consent to drain and replace instances, which every change of a daemon on Managed Instances does. */
export const replaceInstances: Decision<'replaceInstances'> = {
	id: 'replaceInstances',
	step: 'settings',
	wanted: situation =>
		!situation.dryRun &&
		chosenGroups(situation).some(
			// An empty capacity provider has nobody to drain.
			({platform, instances}) => platform === 'managed-instances' && instances.length > 0,
		),
	ask(situation) {
		const groups = chosenGroups(situation).filter(({platform}) => platform === 'managed-instances');
		return {
			id: 'replaceInstances',
			step: 'settings',
			flags: ['--replace-instances'],
			about: [
				...new Set(groups.map(({cluster}) => cluster)),
				String(groups.reduce((sum, {instances}) => sum + instances.length, 0)),
				// How many go at once is what this yes is about.
				String(completeChoices(situation).settings.drainPercent),
			],
			input: {kind: 'confirm', of: () => ok(true)},
		};
	},
};

function isStoreGiven(entry: unknown): boolean {
	return typeof entry === 'object' && entry !== null && 'store-key' in entry;
}
