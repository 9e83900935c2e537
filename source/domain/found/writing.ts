import type {CompleteChoices} from '../choices/complete-choices.ts';
import type {SettingId} from '../choices/field.ts';
import {beforeAdopted, writtenEarlier, type BeforeAdopted, type Writing} from '../agent/own-tags.ts';
import type {Reading} from '../agent/read/read-definition.ts';
import {settingVariables} from '../agent/setting-contributions.ts';
import type {Tags} from '../kit/tags.ts';

/** An Agent that is written over: what it says today, what its tags say of us, and who made it. */
export type Over = {
	readonly today: Reading | undefined;
	readonly tags: Tags;
	readonly isTheirs: boolean;
	/** What people changed in one of ours stays theirs. */
	readonly keepsEdits?: boolean;
	/** The Agent's container, where its tasks have several. */
	readonly container?: string;
	/** How an Agent is that is adopted now; what its tags say of an earlier time counts more. */
	readonly before?: BeforeAdopted;
};

/**
What the tags are to say of a run: its features, and what of the rest this tool put there, now or earlier. What
somebody else had written before us is not ours, also when it stays.
*/
export function writing(
	{features, settings, said}: CompleteChoices,
	{today, tags, isTheirs, keepsEdits = false, container, before: now}: Over,
): Writing {
	const earlier = writtenEarlier(tags);
	const asItWas = isTheirs ? (beforeAdopted(tags) ?? now) : undefined;
	const isOurs = (id: SettingId, before: unknown) => !today || said.settings.includes(id) || before !== undefined;
	const {cpu, memory, networkMode} = settings;
	const variables = settingVariables(settings);
	const before = new Set(today ? settingVariables(today.settings) : []);
	const tagsBefore = new Set(today?.settings.extraTags);
	const ours = variables.filter(
		name => !before.has(name) || earlier.variables.includes(name) || isChanged(name, settings.envVars, today),
	);
	return {
		features: keepsEdits && earlier.features.length > 0 ? earlier.features : features,
		variables: inOrder(isTheirs || keepsEdits ? ours : variables, earlier.variables),
		sizes: {
			...(cpu !== undefined && isOurs('cpu', earlier.settings.cpu) && {cpu}),
			...(memory !== undefined && isOurs('memory', earlier.settings.memory) && {memory}),
			networkMode: isTheirs && !isOurs('network-mode', undefined) ? 'bridge' : networkMode,
		},
		// Of our own Agents all are, unless somebody added some since.
		extraTags: settings.extraTags.filter(tag => !tagsBefore.has(tag) || earlier.extraTags.includes(tag)),
		isAdopted: isTheirs,
		...(container !== undefined && {container}),
		...(asItWas && {before: asItWas}),
	};
}

function isChanged(name: string, envVars: Readonly<Record<string, string>>, today: Reading | undefined): boolean {
	return name in envVars && envVars[name] !== today?.settings.envVars[name];
}

/** As they stand there, where they are the same: another order would be a change of the tag. */
function inOrder(names: readonly string[], there: readonly string[]): readonly string[] {
	return names.length === there.length && names.every(name => there.includes(name)) ? there : names;
}
