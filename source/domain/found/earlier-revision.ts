import {hasArrived, type History, type PastDeployment} from '../account/history.ts';
import type {Registered} from '../account/registered.ts';
import {isOwn, restoredBy} from '../agent/own-tags.ts';

/** What ran in a service or daemon before its last change. */
export type Earlier =
	/** `deployment` brought it, as far as ECS remembers that. */
	| {
			readonly kind: 'revision';
			readonly registered: Registered;
			readonly by: EarlierBy;
			readonly deployment?: PastDeployment;
	  }
	/** It ran before, and was deleted since. */
	| {readonly kind: 'deleted'; readonly arn: string}
	/** The last change led back already, from this revision: to go on would be another change back. */
	| {readonly kind: 'back'; readonly from: string; readonly by: EarlierBy}
	| {readonly kind: 'unknown'};

/**
Who says so: a journal of this machine, ECS, or nobody any more, and it is the newest older revision of ours.
*/
export type EarlierBy = 'journal' | 'ecs' | 'family';

/** The revision that runs, or is set to, and what is known of the past of what runs it. */
export type Running = {readonly runs: Registered; readonly history: History};

/**
What the last change of an Agent took the place of: what a journal of this machine says of the change that brought what
runs now, unless ECS shows another one since; else the newest deployment that got there with another revision (ECS,
"View service history": SUCCESSFUL is one that did), or what the service has tasks of still. Where the one right before
what runs has a higher number of the same family, the last change was a way back: of this tool, of ECS's circuit
breaker, which makes no deployment of its own for it ("Amazon ECS doesn't create a new service revision for a rollback
operation", ECS, "service revisions"), or by hand. So a second run finds nothing to do, and one that was cut off goes
on, instead of going to and fro. Where nothing remembers another revision, it is the newest older ACTIVE one of the
family that our tags mark as ours.
*/
export function earlierThan({runs, history}: Running): Earlier {
	const others = history.deployments.filter(
		({taskDefinition}) => taskDefinition !== undefined && taskDefinition !== runs.arn,
	);
	const deployment = others.find(other => hasArrived(other));
	const beside = history.beside?.find(arn => arn !== runs.arn);
	const shown = deployment?.taskDefinition ?? beside;
	const noted = notedFor({runs, history}, shown);
	const last = others[0]?.taskDefinition ?? beside;
	const newest = last ?? noted;
	if (newest !== undefined && isLater(newest, runs)) {
		return {kind: 'back', from: newest, by: last === undefined ? 'journal' : 'ecs'};
	}

	const arn = noted ?? shown;
	if (arn === undefined) {
		return inFamily({runs, history});
	}

	const registered = history.definitions[arn];
	return registered && registered.status !== 'DELETE_IN_PROGRESS'
		? {
				kind: 'revision',
				registered,
				by: noted === undefined ? 'ecs' : 'journal',
				...(deployment?.taskDefinition === arn && {deployment}),
			}
		: {kind: 'deleted', arn};
}

/** What a journal names, where it is about what runs now and ECS `shows` nothing else in between. */
function notedFor({runs, history: {noted}}: Running, shows: string | undefined): string | undefined {
	return noted?.to === runs.arn && noted.from !== runs.arn && (shows === undefined || shows === noted.from)
		? noted.from
		: undefined;
}

/** A revision that was registered anew in the place of one that could not run any more counts as that one. */
function isLater(arn: string, runs: Registered): boolean {
	const [family, number] = partsOf(arn);
	const restored = restoredBy(runs.tags);
	return family === partsOf(runs.arn)[0] && number > (restored ?? runs.revision) && arn !== runs.arn;
}

function inFamily({runs, history: {deployments, definitions}}: Running): Earlier {
	const own = Object.values(definitions)
		.filter(({tags, status, arn}) => isOwn(tags) && status === 'ACTIVE' && partsOf(arn)[0] === partsOf(runs.arn)[0])
		.toSorted((a, b) => b.revision - a.revision);
	const [newest] = own;
	// What runs was deployed within memory, though a newer one of ours is there: that deployment was a way back.
	const isBack = deployments.some(({taskDefinition}) => taskDefinition === runs.arn);
	if (newest && newest.revision > runs.revision && isBack) {
		return {kind: 'back', from: newest.arn, by: 'family'};
	}

	const registered = own.find(({revision}) => revision < runs.revision);
	return registered ? {kind: 'revision', registered, by: 'family'} : {kind: 'unknown'};
}

/** Family and number of an ARN that ends in both. */
function partsOf(arn: string): readonly [family: string, number: number] {
	const [family = '', number] = (arn.split('/').at(-1) ?? '').split(':', 2);
	return [family, Number(number ?? 0)];
}
