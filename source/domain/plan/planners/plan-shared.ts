import type {CompleteChoices, Decided} from '../../choices/complete-choices.ts';
import {isOwn, type BeforeAdopted} from '../../agent/own-tags.ts';
import {writing} from '../../found/writing.ts';
import {isObject} from '../../kit/shape.ts';
import type {Tags} from '../../kit/tags.ts';
import type {KeyReferenceFacts} from '../../iam/policy.ts';
import type {Json} from '../../kit/json.ts';
import {uniqueBy} from '../../kit/unique-by.ts';
import type {Change} from '../change.ts';
import type {DaemonDestination, Manner, ServiceDestination} from './destination.ts';
import type {KeyPlan} from './key-plan.ts';
import {withOldKey} from './old-key.ts';
import {keptKey, planKeyOn} from './plan-key-on.ts';
import {planRole, namedRole, type RolePlan} from './plan-role.ts';
import type {Surroundings} from './plan-target.ts';

/** Keys and role, which Agents share, and what each of them gets of it. */
export type Shared = {
	readonly changes: readonly Change[];
	/** The stored keys that tasks read, each once. */
	readonly reads: readonly KeyReferenceFacts[];
	readonly targets: ReadonlyArray<{
		readonly destination: ServiceDestination | DaemonDestination;
		readonly surroundings: Surroundings;
	}>;
};

/** A key for each Agent that needs another than it has, and the role that reads those which this tool manages. */
export function planShared(
	decided: Decided,
	destinations: ReadonlyArray<ServiceDestination | DaemonDestination>,
	manner: Manner,
): Shared {
	const keyed = destinations.map(destination => {
		const {group, today, isTheirs} = destination;
		const choices = manner.choicesOn(decided.choices, today, group);
		const planned = manner.keepsKey
			? keptKey
			: planKeyOn({...decided, choices}, {region: group.region, today, isTheirs});
		const key = withOldKey(planned, destination, decided);
		return {destination, choices, key};
	});
	// What an Agent has and keeps works already, by whatever policy.
	const reads = uniqueBy(
		keyed.flatMap(({key}) => (key.variable.kind === 'kept' ? [] : (key.reads ?? []))),
		({resource}) => resource,
	);
	const granted = uniqueBy(
		keyed.filter(one => isOurRole(one)).flatMap(({key}) => key.reads ?? []),
		({resource}) => resource,
	);
	const [first] = keyed;
	const role =
		first && granted.length > 0
			? planRole(withoutRole(decided), granted, first.destination.group.region)
			: {changes: [], arn: undefined};
	return {
		reads,
		changes: uniqueBy([...keyed.flatMap(({key}) => key.changes), ...role.changes], ({id}) => id),
		targets: keyed.map(one => ({
			destination: one.destination,
			surroundings: {
				choices: one.choices,
				key: one.key,
				writing: writing(one.choices, {
					...one.destination,
					tags: tagsOf(one.destination),
					keepsEdits: manner.keepsEdits,
					...asItIs(one.destination),
				}),
				images: decided.observed.images,
				keepsEdits: manner.keepsEdits,
				isRestarted: manner.restarts?.(one.destination) ?? false,
				needs: [...one.key.changes, ...(isOurRole(one) ? role.changes : [])].map(({id}) => id),
				...roleOf(one, decided, role),
			},
		})),
	};
}

/** Those of the service or daemon come last in a run, so that they say what was done. */
function tagsOf({kept, cluster}: ServiceDestination | DaemonDestination): Tags {
	const definition = kept && ('taskDefinitionArn' in kept ? kept.taskDefinitionArn : kept.taskDefinition);
	return {...(definition !== undefined && cluster.taskDefinitions[definition]?.tags), ...kept?.tags};
}

/** What an adopted Agent goes back to one day; one that runs a revision of ours is not as it was. */
function asItIs({kept, cluster}: ServiceDestination | DaemonDestination): {readonly before?: BeforeAdopted} {
	const running =
		kept && cluster.taskDefinitions['taskDefinitionArn' in kept ? kept.taskDefinitionArn : kept.taskDefinition];
	if (!kept || !running || isOwn(running.tags)) {
		return {};
	}

	const {revision} = running;
	if ('taskDefinitionArn' in kept) {
		return {before: {revision, constraints: 0}};
	}

	const {minimumHealthyPercent: minimum, maximumPercent: maximum} = isObject(kept.deploymentConfiguration)
		? kept.deploymentConfiguration
		: {};
	const percents = typeof minimum === 'number' && typeof maximum === 'number' ? {minimum, maximum} : {};
	return {before: {revision, constraints: kept.placementConstraints.length, ...percents}};
}

type Keyed = {readonly choices: CompleteChoices; readonly key: KeyPlan};

/** Whether this tool's own role reads the key: none was named, and none of somebody else's is there. */
function isOurRole({choices, key}: Keyed): boolean {
	return key.reads !== undefined && key.variable.kind !== 'kept' && choices.settings.executionRole === undefined;
}

function roleOf(
	one: Keyed,
	{observed}: Decided,
	role: Omit<RolePlan, 'arn'> & {readonly arn: Json},
): Pick<Surroundings, 'executionRole'> {
	const {settings, said} = one.choices;
	if (settings.executionRole === undefined) {
		return isOurRole(one) ? {executionRole: role.arn} : {};
	}

	const isSaid = said.settings.includes('execution-role');
	// Where nobody named it now and the key stays, the definition has it already and keeps it.
	return isSaid || (one.key.reads && one.key.variable.kind !== 'kept')
		? {executionRole: namedRole(observed, settings.executionRole)}
		: {};
}

function withoutRole({observed, choices}: Decided): Decided {
	const {executionRole, ...settings} = choices.settings;
	return {observed, choices: {...choices, settings}};
}
