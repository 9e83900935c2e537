import {hasArrived, type History, type PastDeployment} from '../account/history.ts';
import type {Registered} from '../account/registered.ts';
import {isOwn, restoredBy} from '../agent/own-tags.ts';

/** What ran in a service or daemon before its last change. */
export type Earlier =
	/** `deployment` brought it, by ECS's own history; without one it is the newest older revision of ours. */
	| {readonly kind: 'revision'; readonly registered: Registered; readonly deployment?: PastDeployment}
	/** It ran before, and was deleted since. */
	| {readonly kind: 'deleted'; readonly arn: string}
	/** The last change led back already, from this revision: to go on would be another change back. */
	| {readonly kind: 'back'; readonly from: string}
	| {readonly kind: 'unknown'};

/** The revision that runs, or is set to, and what is known of the past of what runs it. */
export type Running = {readonly runs: Registered; readonly history: History};

/**
What the last change of an Agent took the place of: the newest deployment that got there with another revision (ECS,
"View service history": SUCCESSFUL is one that did). Where the one right before what runs has a higher number of the
same family, the last change was a way back: of this tool, of ECS's circuit breaker, which makes no deployment of its
own for it ("Amazon ECS doesn't create a new service revision for a rollback operation", ECS, "service revisions"), or
by hand. So a second run finds nothing to do, and one that was cut off goes on, instead of going to and fro. Where ECS
remembers no other revision, it is the newest older ACTIVE one of the family that our tags mark as ours.
*/
export function earlierThan({runs, history}: Running): Earlier {
	const others = history.deployments.filter(
		({taskDefinition}) => taskDefinition !== undefined && taskDefinition !== runs.arn,
	);
	const [newest] = others;
	if (newest?.taskDefinition !== undefined && isLater(newest.taskDefinition, runs)) {
		return {kind: 'back', from: newest.taskDefinition};
	}

	const deployment = others.find(other => hasArrived(other));
	const arn = deployment?.taskDefinition;
	if (arn === undefined) {
		return inFamily({runs, history});
	}

	const registered = history.definitions[arn];
	return registered && registered.status !== 'DELETE_IN_PROGRESS'
		? {kind: 'revision', registered, deployment}
		: {kind: 'deleted', arn};
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
		return {kind: 'back', from: newest.arn};
	}

	const registered = own.find(({revision}) => revision < runs.revision);
	return registered ? {kind: 'revision', registered} : {kind: 'unknown'};
}

/** Family and number of an ARN that ends in both. */
function partsOf(arn: string): readonly [family: string, number: number] {
	const [family = '', number] = (arn.split('/').at(-1) ?? '').split(':', 2);
	return [family, Number(number ?? 0)];
}
