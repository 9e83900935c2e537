import type {Line} from '../../../domain/kit/message.ts';
import type {Instead, Rollout} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {rollout as rolloutWords} from '../run/rollout.ts';

/** Somebody else's doing is no failure of an instance. */
export function insteadTitle(rollout: Rollout, instead: Instead): string {
	const {kind, service} = rollout;
	const cluster = clusterName(rollout);
	if (instead.kind === 'deleted') {
		return `The ${kind} ${service} on ${cluster} was deleted while it was rolled out`;
	}

	if (instead.kind === 'cluster-deleted') {
		return `The cluster ${cluster} was deleted while ${service} was rolled out`;
	}

	if (instead.kind === 'constraints') {
		return `Somebody changed the placement constraints of ${service} on ${cluster} while it was rolled out`;
	}

	const revision = instead.taskDefinition.split('/').at(-1) ?? instead.taskDefinition;
	const when = instead.at === undefined ? '' : ` at ${instant(instead.at)}`;
	return `Somebody deployed ${revision} as ${service} on ${cluster}${when}`;
}

/** What has become of it. */
export function insteadBody(rollout: Rollout, instead: Instead): readonly Line[] {
	if (instead.kind !== 'constraints') {
		return [["What this run deployed isn't what is to run now; nothing was put back."]];
	}

	const {expressions} = instead;
	return [
		expressions.length === 0
			? ['It has none any more.']
			: ['What it has now: ', part.value(listed(expressions)), '.'],
		[`${rolloutWords(rollout).done}; nothing was put back.`],
	];
}
