import type {Cluster} from '../account/cluster.ts';
import type {ExecutionRole} from '../account/execution-role.ts';
import type {Identity} from '../account/identity.ts';
import {nothingObserved, type Observed} from '../account/observed.ts';
import {kindOfStored} from '../account/stored-key.ts';
import {writtenEarlier} from '../agent/own-tags.ts';
import type {ReadKey} from '../agent/read/read-key.ts';
import type {KeyChoice} from '../choices/choices.ts';
import type {CompleteChoices} from '../choices/complete-choices.ts';
import {completeChoices} from '../found/complete-choices.ts';
import type {FoundAgent} from '../found/found-agent.ts';
import type {KeptAgent} from '../found/kept-agent.ts';
import {todayOn} from '../found/today.ts';
import type {Json} from '../kit/json.ts';
import {textOf} from '../kit/shape.ts';
import type {DiffLine} from '../plan/diff/diff-line.ts';
import type {Planner} from '../plan/planned-changes.ts';
import type {Resolved} from '../plan/releases/pinning.ts';
import type {Drift} from './estate.ts';
import {recorded, writtenSettings} from './written-settings.ts';

/** Whose account it is, what plans an install in it, and what registries said where they were asked. */
export type Surveying = {readonly identity: Identity; readonly plan: Planner; readonly images?: Resolved};

/** Whose Agent, and where. */
export type Drifting = {
	readonly agent: FoundAgent;
	readonly cluster: Cluster;
	readonly surveying: Surveying;
	/** The Agent's id in plans. */
	readonly target: string;
};

/**
How an Agent of ours differs from what its own choices would make: those that its tags record, and for the rest what is
there. It is a plan that nobody carries out, so that `status` and the next install can't disagree about what is noise.
`undefined` where its definition could not be read. An adopted Agent has no choices but those that it shows.
*/
export function driftOf(drifting: Drifting): readonly Drift[] | undefined {
	const {agent, cluster, surveying} = drifting;
	const {identity} = surveying;
	const observed = {...nothingObserved, identity, clusters: [cluster]};
	const choices = {clusters: [cluster.arn], key: {kind: 'kept'}} as const;
	const kept = todayOn({observed, choices}).kept.find(one => one.agent.arn === agent.arn);
	if (kept?.today === undefined) {
		return undefined;
	}

	const role = roleOf(kept.today.executionRole);
	const looked = {...observed, ...(role && {executionRole: role})};
	const asIs = completeChoices({
		observed: looked,
		choices: {...choices, key: keyAsIs(kept.today.key)},
		given: {entries: {}, choices: {}, approve: false},
	});
	const putBack = linesOf(drifting, looked, asIs);
	return kept.isTheirs
		? putBack.map(line => ({line, isKept: false}))
		: linesOf(drifting, looked, asWritten(asIs, kept)).map(line => ({
				line,
				isKept: putBack.every(other => !isSameLine(line, other)),
			}));
}

/** The choices that the tags record in the place of what is there. */
function asWritten(choices: CompleteChoices, {tags, today}: KeptAgent): CompleteChoices {
	const there = today?.settings ?? choices.settings;
	return {
		...choices,
		settings: writtenSettings(there, writtenEarlier(tags)),
		said: {...choices.said, settings: recorded, today: there},
	};
}

function keyAsIs(key: ReadKey): KeyChoice {
	if (key.kind !== 'secret') {
		return {kind: 'kept'};
	}

	const {valueFrom} = key;
	return kindOfStored(valueFrom) === 'parameter'
		? {kind: 'parameter', name: valueFrom}
		: {kind: 'secret', arn: valueFrom};
}

/** The role that the definition names, taken for whole: what it grants is no part of an Agent. */
function roleOf(arn: Json | undefined): ExecutionRole | undefined {
	const text = textOf(arn);
	return text === undefined
		? undefined
		: {kind: 'found', name: text, arn: text, trust: {}, managedPolicies: [], inlinePolicies: {}, tags: {}};
}

/** What differs is in the definition and in the service; that a new revision would have another number is no news. */
function linesOf({target, surveying}: Drifting, observed: Observed, choices: CompleteChoices): readonly DiffLine[] {
	const {changes, targets} = surveying.plan({observed, choices});
	const registers = targets.find(({id}) => id === target)?.registers;
	return changes
		.filter(change => change.target === target || change.id === registers)
		.flatMap(({diff}) => diff)
		.filter(({mark, noun}) => mark !== ' ' && noun !== 'definition');
}

function isSameLine(one: DiffLine, other: DiffLine): boolean {
	return one.path === other.path && one.after === other.after && one.mark === other.mark;
}
