import {agentDefinition, type DefinitionChoices, type KeyVariable} from '../../agent/agent-definition.ts';
import type {Change} from '../change.ts';
import {keyInHand} from '../../choices/complete-choices.ts';
import {findAgentContainer} from '../../agent/find-agent-container.ts';
import {pinnedDefinition} from '../releases/pinning.ts';
import {diffDefinition} from '../diff/diff.ts';
import type {Json} from '../../kit/json.ts';
import {mergeDefinition} from '../merge/merge.ts';
import {areEqualDefinitions} from '../normalise/normalise.ts';
import {isAdopted, isOwn, isOwnTag, ownTags, tagList} from '../../agent/own-tags.ts';
import type {ReadKey} from '../../agent/read/read-key.ts';
import type {Reading} from '../../agent/read/read-definition.ts';
import {choicesFor} from '../../found/choices-for.ts';
import {readRegistered} from '../../found/read-agent.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {Registered} from '../../account/registered.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import type {Surroundings} from './plan-target.ts';
import {closedValues} from './closed-values.ts';
import {definitionReasons} from './definition-reasons.ts';

/** The definition a group is to have and how it comes to be: an existing revision is reused, or one is registered. */
export type DefinitionPlan = {
	readonly definition: TaskDefinition;
	readonly family: string;
	/** The ARN, or the reference to the registration's result. */
	readonly arn: Json;
	readonly reuses?: string;
	readonly changes: readonly Change[];
};

/**
Ours merged over what the service uses today (or over our newest revision where no service is); equal ones are reused,
never registered twice, wherever one stands among those that are `left`: a run that was cut off may have registered it.
*/
export function planDefinition(
	group: PlacementGroup,
	surroundings: Surroundings,
	theirs: Registered | undefined,
	left: readonly Registered[] = [],
): DefinitionPlan {
	const {container} = surroundings.writing;
	const today = theirs && readRegistered(group, theirs, {container});
	const isTheirs = theirs !== undefined && (!isOwn(theirs.tags) || isAdopted(theirs.tags));
	// Of a revision that no service uses, too: people may have changed it since.
	const choices = definitionChoices(
		{...surroundings, choices: choicesFor(surroundings.choices, today, group)},
		today,
	);
	const inHand = keyInHand(surroundings.choices)?.reveal();
	const before = theirs && closedValues(theirs.definition, theirs, inHand);
	const ours = pinnedDefinition(agentDefinition(group, choices), surroundings.images ?? {});
	const made = today && agentDefinition(group, choicesOf(today, choices));
	const merged = mergeDefinition({
		// A family can't be renamed: another name would cut off the revisions to go back to.
		ours: before ? {...ours, family: before.family} : ours,
		theirs: before,
		container: today?.container,
		// Of what somebody else made only what was asked for is changed. What we wrote and want no more may go.
		...(made && {
			[isTheirs || surroundings.keepsEdits === true ? 'today' : 'earlier']: {
				...made,
				family: theirs?.definition.family ?? made.family,
			},
		}),
		// Sizes are the person's unless a flag says one: larger ones are kept, and not shrunk to our base.
		insistsOn: (['cpu', 'memory'] as const).filter(size => surroundings.choices.said.settings.includes(size)),
	});
	const definition = theirs ? closedValues(merged, theirs, inHand) : merged;
	const equal = [theirs, ...left.filter(one => isOwn(one.tags))].find(
		one => one && areEqualDefinitions(definition, closedValues(one.definition, one, inHand)),
	);
	return equal
		? {definition, family: definition.family, arn: equal.arn, reuses: equal.arn, changes: []}
		: registration({definition, before, theirs, today}, {group, surroundings, choices});
}

/** The definition to be, and what it comes from. */
type Made = {
	readonly definition: TaskDefinition;
	readonly before: TaskDefinition | undefined;
	readonly theirs: Registered | undefined;
	readonly today: Reading | undefined;
};

type Planning = {
	readonly group: PlacementGroup;
	readonly surroundings: Surroundings;
	readonly choices: DefinitionChoices;
};

function registration(
	{definition, before, theirs, today}: Made,
	{group, surroundings, choices}: Planning,
): DefinitionPlan {
	const {family} = definition;
	const isDaemon = group.platform === 'managed-instances';
	const kind = isDaemon ? 'register-daemon-task-definition' : 'register-task-definition';
	const id = `${isDaemon ? 'register-daemon' : 'register'}-${group.region}-${group.cluster}-${family}`;
	return {
		definition,
		family,
		arn: {$ref: 'change', change: id, field: 'arn'},
		changes: [
			{
				id,
				kind,
				action: before ? 'change' : 'add',
				region: group.region,
				subject: family,
				// Key and role first: a reference to either must have its result when this is sent.
				needs: surroundings.needs,
				request: {...definition, tags: tagList({...foreignTags(theirs), ...ownTags(surroundings.writing)})},
				diff: diffDefinition(before, definition, {reasons: reasonsOf(group, choices, {definition, today})}),
			},
		],
	};
}

type Both = {readonly definition: TaskDefinition; readonly today: Reading | undefined};

function reasonsOf({platform}: PlacementGroup, choices: DefinitionChoices, {definition, today}: Both) {
	const agent = findAgentContainer(definition, today?.container);
	const reasons = definitionReasons(platform, choices, agent?.name);
	// A digest that no setting names was looked up.
	const isPinned = agent?.image.includes('@') === true && !choices.settings.version.includes('sha256:');
	return isPinned
		? new Map([...reasons, [`${agent.name}/image`, {kind: 'setting', flag: '--pin'} as const]])
		: reasons;
}

/** Without a role of this plan, the one that is there stays. */
function definitionChoices({choices, key, executionRole}: Surroundings, today: Reading | undefined): DefinitionChoices {
	const {features, settings, site} = choices;
	const role = executionRole ?? today?.executionRole;
	return {features, settings, site, key: key.variable, ...(role !== undefined && {executionRole: role})};
}

/** The choices that are there, as a definition is made of them; what they leave open is as it is planned. */
function choicesOf({key, site, ...today}: Reading, {key: planned, site: wanted}: DefinitionChoices): DefinitionChoices {
	return {...today, site: site ?? wanted, key: keyVariable(key, planned)};
}

function keyVariable(key: ReadKey, planned: KeyVariable): KeyVariable {
	if (planned.kind === 'kept') {
		return planned;
	}

	switch (key.kind) {
		case 'secret': {
			return {kind: 'secret', valueFrom: key.valueFrom};
		}

		// Only its name counts: the value is never compared.
		case 'plain': {
			return {kind: 'environment', value: ''};
		}

		case 'file':
		case 'none': {
			return {kind: 'kept'};
		}
	}
}

/** Tags that people added stay on the next revision; those of AWS can't be set. */
function foreignTags(theirs: Registered | undefined): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(theirs?.tags ?? {}).filter(([key]) => !key.startsWith('aws:') && !isOwnTag(key)),
	);
}
