import {again, instead, type Invocation} from '../choices/invocation.ts';
import type {Decided} from '../choices/complete-choices.ts';
import type {Plan} from '../plan/plan.ts';
import type {Receipt} from './receipt.ts';
import {asSaid} from './taking-out.ts';

/** What stays at the end of a removal: what was left and why, and the way back, which is to install again. */
export function removalReceipt(
	{stays, removals = []}: Plan,
	{choices, observed}: Decided,
	invocation: Invocation,
): Receipt {
	const clusters = [...new Set(removals.map(({cluster}) => cluster))];
	const places = new Set(removals.map(({cluster, region}) => `${region} ${cluster}`));
	const arns = observed.found.filter(({name, region}) => places.has(`${region} ${name}`)).map(({arn}) => arn);
	const cluster = asSaid(new Set(arns), invocation, observed) ?? clusters;
	return {
		site: choices.site,
		services: [],
		applications: [],
		again: [],
		undo: clusters.length > 0 ? [instead(invocation, 'install', {cluster, yes: undefined})] : [],
		isDemo: invocation.answers.demo !== undefined,
		...(stays && stays.length > 0 && {stays}),
	};
}

type Unfinished = {readonly invocation: Invocation; readonly isStopped: boolean};

/** What a removal leaves that was stopped or failed. What is gone is gone; the same command goes on with the rest. */
export function unfinishedRemoval(
	{stays}: Plan,
	{choices}: Decided,
	{invocation, isStopped}: Unfinished,
): Receipt | undefined {
	return isStopped || (stays ?? []).length > 0
		? {
				site: choices.site,
				services: [],
				applications: [],
				...(isStopped && {resume: again(invocation, {yes: true})}),
				again: [],
				undo: [],
				isDemo: invocation.answers.demo !== undefined,
				...(stays && stays.length > 0 && {stays}),
			}
		: undefined;
}
