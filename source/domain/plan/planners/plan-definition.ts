import {agentDefinition, type DefinitionChoices} from '../../agent/agent-definition.ts';
import type {Change} from '../change.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import {defaultSettings} from '../../choices/choices.ts';
import {findAgentContainer} from '../../agent/find-agent-container.ts';
import {textOf} from '../../kit/shape.ts';
import {diffDefinition} from '../diff/diff.ts';
import type {Json} from '../../kit/json.ts';
import {mergeDefinition} from '../merge/merge.ts';
import {areEqualDefinitions} from '../normalise/normalise.ts';
import {isOwn, isOwnTag, ownTags, tagList, writtenEarlier} from '../../agent/own-tags.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {keyReference} from '../../kit/reference.ts';
import type {Registered} from '../../account/registered.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import type {Surroundings} from './plan-target.ts';
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
never registered twice. `adopted` is the definition of somebody else's Agent that the person chose to adopt.
*/
export function planDefinition(
	group: PlacementGroup,
	surroundings: Surroundings,
	theirs: Registered | undefined,
): DefinitionPlan {
	const choices = definitionChoices(surroundings);
	const {secret} = keyInHand(surroundings.choices);
	const before = theirs && hideKey(theirs.definition, secret);
	const ours = agentDefinition(group, choices);
	// What we wrote and want no more may go; what a person added since is told from it, and stays.
	const earlier = theirs && isOwn(theirs.tags) ? earlierDefinition(group, choices, theirs) : undefined;
	const definition = mergeDefinition({
		// A family can't be renamed: another name would cut off the revisions to go back to.
		ours: before ? {...ours, family: before.family} : ours,
		theirs: before,
		...(earlier && {earlier}),
		// Sizes are the person's unless a flag says one: larger ones are kept, and not shrunk to our base.
		insistsOn: (['cpu', 'memory'] as const).filter(size => choices.settings[size] !== undefined),
	});
	const {family} = definition;
	if (theirs && before && areEqualDefinitions(definition, before)) {
		return {definition, family, arn: theirs.arn, reuses: theirs.arn, changes: []};
	}

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
				request: {...definition, tags: tagList({...foreignTags(theirs), ...ownTags(choices)})},
				diff: diffDefinition(before, definition, {
					reasons: definitionReasons(group.platform, choices, findAgentContainer(definition)?.name),
				}),
			},
		],
	};
}

function definitionChoices({choices, key, executionRole}: Surroundings): DefinitionChoices {
	const {features, settings, site} = choices;
	return {features, settings, site, key: key.variable, ...(executionRole !== undefined && {executionRole})};
}

/**
What the run before this one wrote, told from its tags: its features, sizes and network, and the variables of its
settings.
*/
function earlierDefinition(
	group: PlacementGroup,
	choices: DefinitionChoices,
	{tags, definition}: Registered,
): TaskDefinition {
	const {features, variables, settings} = writtenEarlier(tags);
	const {environment = []} = findAgentContainer(definition) ?? {};
	const valueOf = (name: string) => environment.find(variable => variable.name === name)?.value;
	const envVars = Object.fromEntries(variables.map(name => [name, textOf(valueOf(name)) ?? '']));
	const earlier = agentDefinition(group, {
		...choices,
		features,
		settings: {...defaultSettings, ...settings, envVars},
	});
	return {...earlier, family: definition.family};
}

/**
Puts the reference in place of the key, so that a plain key that is already there counts as equal and is never printed.
*/
function hideKey(definition: TaskDefinition, secret: string | undefined): TaskDefinition {
	return {
		...definition,
		containerDefinitions: definition.containerDefinitions.map(container => ({
			...container,
			...(container.environment && {
				environment: container.environment.map(variable =>
					secret !== undefined && variable.value === secret ? {...variable, value: keyReference} : variable,
				),
			}),
		})),
	};
}

function keyInHand({key}: CompleteChoices): {readonly secret?: string} {
	return key.kind === 'given' ? {secret: key.secret.reveal()} : {};
}

/** Tags that people added stay on the next revision; those of AWS can't be set. */
function foreignTags(theirs: Registered | undefined): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(theirs?.tags ?? {}).filter(([key]) => !key.startsWith('aws:') && !isOwnTag(key)),
	);
}
