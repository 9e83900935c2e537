import {isLike} from '../kit/called.ts';
import type {TakenBackHow} from '../choices/intent.ts';
import {changeFacts} from '../plan/changes/catalogue.ts';
import type {Plan} from '../plan/plan.ts';
import type {NotedTarget} from './noted-plan.ts';
import type {NotedChange, NotedRun} from './noted-run.ts';
import type {Outcome} from './outcome.ts';
import type {ProcessMark, ProcessStanding} from './process-mark.ts';

/** A run that changed an account, or was about to, and never said how it ended. */
export type FoundRun = {
	/** Where its journal is. */
	readonly journal: string;
	readonly command: string;
	readonly version: string;
	/** ISO 8601 instants of its first word and its last. */
	readonly began: string;
	readonly last: string;
	readonly account: string;
	/** The clusters that its plan was for. */
	readonly targets: readonly NotedTarget[];
	/** What AWS said it had done, in order. */
	readonly done: readonly NotedChange[];
	/** What was sent, or about to be, and not answered: it may have been made. */
	readonly perhaps: readonly NotedChange[];
	/** How many changes of its plan it had not come to. */
	readonly notBegun: number;
	/** Its journal is cut off somewhere, so that it may have done more. */
	readonly isTorn: boolean;
	/** The command that makes the same plan again; absent where its journal does not say. */
	readonly again?: string;
	/** How it is taken back, where one command takes back this and nothing else. */
	readonly takenBack?: TakenBackHow;
	/** The command that does. */
	readonly takeBack?: string;
	/** Set where it can't be seen whether it still goes on. */
	readonly perhapsRunning?: ProcessMark | 'somewhere';
};

/** What is known of a journal besides its lines. */
export type JournalFacts = {readonly file: string; readonly isTorn: boolean; readonly standing: ProcessStanding};

/**
The run of a journal, if it needs to be told of: it had begun to change an account, never said how it ended, and is not
seen to go on. A demo's account is gone with it.
*/
export function foundRun(run: NotedRun, {file, isTorn, standing}: JournalFacts): FoundRun | undefined {
	const {command, version, began, last, account, targets, planned, changes, again} = run;
	if (
		run.isOver ||
		run.isForeign ||
		run.demo !== undefined ||
		standing === 'running' ||
		account === undefined ||
		changes.length === 0
	) {
		return undefined;
	}

	const begun = new Set(changes.map(({change}) => change.id));
	const inState = (wanted: string) => changes.flatMap(({change, state}) => (state === wanted ? change : []));
	return {
		journal: file,
		command,
		version,
		began,
		last,
		account,
		targets,
		done: inState('done'),
		perhaps: inState('begun'),
		notBegun: planned.filter(id => !begun.has(id)).length,
		isTorn,
		...(again !== undefined && {again}),
		...(isToTakeBack(run) && {takenBack: run.takenBack}),
		...(standing === 'unknown' && {perhapsRunning: run.process ?? 'somewhere'}),
	};
}

/** What was changed is as it was until an Agent itself is. */
function isToTakeBack({takenBack, changes}: NotedRun): boolean {
	const hasTouched = changes.some(
		({change, state}) => state !== 'refused' && ['service', 'daemon'].includes(changeFacts[change.kind].about),
	);
	return takenBack === 'made' || (takenBack === 'changed' && hasTouched);
}

/** How a later run ended: its command, its plan if it made one, and its outcome. */
export type LaterRun = {
	readonly command: string;
	/** Names and ARNs of clusters that were asked for by name; all that could be read where all were asked for. */
	readonly named: readonly string[];
	readonly plan?: Pick<Plan, 'targets' | 'changes' | 'removals'>;
	readonly outcome: Outcome;
};

/**
Whether a later run has taken over what one left: the account was read, and on all of its clusters nothing of a plan is
left to do. Without clusters, as for the policies of a role, it takes the same command; so it does for a cluster that is
named and has nothing of ours any more, which no plan speaks of.
*/
export function isTakenOver({command, targets}: FoundRun, {plan, outcome, named, ...later}: LaterRun): boolean {
	const isEnded =
		outcome.kind === 'done' ||
		outcome.kind === 'nothing-to-do' ||
		(outcome.kind === 'planned' && outcome.changes === 0);
	return (
		isEnded &&
		plan !== undefined &&
		(targets.length > 0 || command === later.command) &&
		targets.every(target => isCovered(target, {plan, outcome, named: command === later.command ? named : []}))
	);
}

function isCovered({cluster, region}: NotedTarget, {plan, outcome, named}: Omit<LaterRun, 'command'>): boolean {
	const isOf = (one: Partial<NotedTarget>) => one.cluster === cluster && one.region === region;
	// What a removal leaves alone is somebody else's, and never was to be done.
	const isLeft = !plan?.removals && outcome.clusters.some(one => isOf(one) && one.kind === 'left-alone');
	const isPlanned = [...(plan?.targets.map(({group}) => group) ?? []), ...(plan?.changes ?? [])].some(one =>
		isOf(one),
	);
	const isNamed = named.some(
		name => isLike(cluster, name) || (name.endsWith(`:cluster/${cluster}`) && name.includes(`:${region}:`)),
	);
	return !isLeft && (isPlanned || isNamed);
}
