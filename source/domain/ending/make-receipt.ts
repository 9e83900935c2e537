import type {Command} from '../account/repair.ts';
import {again, changed, commandOf, type Invocation} from '../choices/invocation.ts';
import {leadingIn} from '../choices/wishes/wanted-account.ts';
import {intents} from '../choices/intent.ts';
import type {Plan} from '../plan/plan.ts';
import type {Change} from '../plan/change.ts';
import type {Rollout} from '../choices/problem/rollout.ts';
import type {Decided} from '../choices/complete-choices.ts';
import {socketsInstead} from '../wiring/way-to-agent.ts';
import {oldKeyLeft, type OldKeyUse} from './old-key-left.ts';
import {exposedRevisions} from './exposed-revisions.ts';
import type {ApplicationAdvice, Receipt} from './receipt.ts';
import {goingBack, takingOut} from './taking-out.ts';
import {undo} from './undo.ts';
import {applicationAdvice} from './application-advice.ts';

/** What was seen last of each rollout, and the run as it would be started again. */
type Ended = {
	readonly rollouts: readonly Rollout[];
	readonly invocation: Invocation;
	/** What Datadog told of the key before. */
	readonly oldKeyUse?: OldKeyUse;
};

/**
What stays at the end: where it runs, what applications need, the same install unattended, and how to take it back.
*/
export function makeReceipt(plan: Plan, decided: Decided, {rollouts, invocation, oldKeyUse: use}: Ended): Receipt {
	const {choices} = decided;
	const seen = new Map(rollouts.map(({target, counts}) => [target, counts]));
	// What was there is reached as it was before.
	const advice = plan.targets
		.filter(() => !intents[choices.intent].needsAgent)
		.map(({group}) => reachable(applicationAdvice(group, choices), invocation));
	const exposed = exposedRevisions(plan, decided);
	const isHeld = invocation.answers['no-wait'] === true;
	const oldKey = oldKeyLeft(plan, decided, {use, invocation, isHeld});
	return {
		site: choices.site,
		services: plan.targets.map(({id, group, name, forecast}) => ({
			cluster: group.cluster,
			region: group.region,
			name,
			running: seen.get(id)?.running ?? 0,
			eligible: seen.get(id)?.total ?? forecast.eligible,
		})),
		applications: merged(advice),
		// Of a demo's account nothing is left that could be looked at.
		...(invocation.answers.demo === undefined && advice.length > 0 && {next: nextFor(invocation)}),
		...(invocation.answers['no-wait'] === true && {watch: watching(invocation)}),
		again: again(invocation, storedIn(invocation)),
		...undoing(plan, decided, invocation),
		isDemo: invocation.answers.demo !== undefined,
		...(oldKey && {oldKey}),
		...(exposed.length > 0 && {exposed}),
	};
}

/** It asks which service, and takes of the answers only where to look. */
function nextFor({answers}: Invocation): Command {
	const {region, cluster} = answers;
	return commandOf('next', {
		...leadingIn(answers),
		...(region !== undefined && {region}),
		...(cluster !== undefined && {cluster}),
	});
}

/** More commands than that nobody pastes, where one takes back all that was done. */
const mostUndone = 3;

/** What was all new one command takes out; else AWS's own lead back to what there was. */
function undoing(plan: Plan, {observed}: Decided, invocation: Invocation): Pick<Receipt, 'undo' | 'leaves'> {
	const command = takingOut(plan, {invocation, observed});
	return command ? {undo: [command]} : inShort(plan, undo(plan, observed.clusters), {invocation, observed});
}

/** Of many clusters one command of ours, where it does the same. */
function inShort(
	plan: Pick<Plan, 'changes' | 'targets'>,
	undone: Pick<Receipt, 'undo' | 'leaves'>,
	run: Parameters<typeof goingBack>[1],
): Pick<Receipt, 'undo' | 'leaves'> {
	const command = undone.undo.length > mostUndone ? goingBack(plan, run) : undefined;
	return command ? {...undone, undo: [command]} : undone;
}

/** With a yes, and without the key of this run, which is stored, where it isn't about just that. */
function storedIn({command}: Invocation) {
	const kept = {yes: true, 'save-answers': undefined, write: undefined} as const;
	return intents[command.intent].bringsKey ? kept : {...kept, 'api-key-stdin': undefined};
}

/** Running it again changes nothing, and looks. */
function watching(invocation: Invocation): Command {
	return again(invocation, {...storedIn(invocation), 'no-wait': undefined});
}

/** With the way out, where applications can't reach what was installed. */
function reachable(advice: ApplicationAdvice, invocation: Invocation): ApplicationAdvice {
	if (advice.agentHost !== 'none') {
		return advice;
	}

	const sockets = socketsInstead(advice);
	const changes = sockets === undefined ? ({'network-mode': 'bridge'} as const) : {features: sockets};
	const instead = changed(invocation, changes);
	return {...advice, ...(instead && {instead})};
}

/** Each way once: those that differ only in the instances on which it won't work are one. */
function merged(all: readonly ApplicationAdvice[]): readonly ApplicationAdvice[] {
	const ways = Map.groupBy(all, ({withoutMetadata, ...way}) => JSON.stringify([way, withoutMetadata !== undefined]));
	return [...ways.values()].flatMap(same => {
		const failing = same.flatMap(({withoutMetadata = []}) => withoutMetadata);
		return same
			.slice(0, 1)
			.map(one => ({...one, ...(one.withoutMetadata && {withoutMetadata: [...new Set(failing)]})}));
	});
}

/** The changes that were made, the run as it would be started again, and what of it is open, if something is. */
type Unfinished = {
	readonly changes: readonly Change[];
	readonly invocation: Invocation;
	readonly open?: 'changing' | 'watching';
};

/** What a run leaves that failed, was stopped or still goes on: how to take back `changes`, which it made. */
export function unfinishedReceipt(
	plan: Plan,
	decided: Decided,
	{changes, invocation, open}: Unfinished,
): Receipt | undefined {
	const undone = undoingPart(plan, changes, {decided, invocation});
	const oldKey = oldKeyLeft({...plan, changes}, decided, {invocation, isHeld: true});
	// After a rollback its revision stays, which nothing runs and nobody pays for.
	const isNothingLeft =
		undone.undo.length === 0 &&
		(undone.leaves ?? []).every(({kind}) => kind === 'definition' || kind === 'definitions');
	return isNothingLeft && open !== 'watching'
		? undefined
		: {
				site: decided.choices.site,
				services: [],
				applications: [],
				...(open === 'watching' && {watch: watching(invocation)}),
				...(open === 'changing' && {resume: again(invocation, storedIn(invocation))}),
				again: [],
				isDemo: invocation.answers.demo !== undefined,
				...(oldKey && {oldKey}),
				...undone,
			};
}

type Undoing = Pick<Unfinished, 'invocation'> & {readonly decided: Decided};

function undoingPart(
	plan: Plan,
	changes: readonly Change[],
	{decided: {observed}, invocation}: Undoing,
): Pick<Receipt, 'undo' | 'leaves'> {
	const undone = undo({...plan, changes}, observed.clusters);
	const begun = new Set(changes.map(({target}) => target));
	const command =
		undone.undo.length > mostUndone
			? takingOut({changes, targets: plan.targets.filter(({id}) => begun.has(id))}, {invocation, observed})
			: undefined;
	return command ? {undo: [command]} : inShort({...plan, changes}, undone, {invocation, observed});
}
