import type {Line} from '../../../domain/kit/message.ts';
import type {Instead, Rollout} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {causeWords} from '../causes/cause-words.ts';
import {duration} from '../forms/duration.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {rollout as rolloutWords} from '../run/rollout.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import type {Explanation} from '../../message-of.ts';
import type {Explanations} from './explanations.ts';

/** The rollout, the person's own stop, the journal, and our own faults. */
export const rolloutProblems: Explanations<'rollout-failed' | 'rollout-timeout' | 'stopped' | 'journal-lost' | 'bug'> =
	{
		'rollout-failed': ({rollout, rolledBack}) =>
			rollout.instead
				? {
						title: [insteadTitle(rollout, rollout.instead)],
						body: [["What this run deployed isn't what is to run now; nothing was put back."]],
						ids: ids(rollout),
					}
				: {
						title: [failedTitle(rollout)],
						body: [...causes(rollout), [now(rollout)], [back[rolledBack]]],
						ids: ids(rollout),
					},
		'rollout-timeout': ({rollout, seconds}) => ({
			title: [
				`The rollout of ${rollout.service} on ${rollout.cluster} isn't finished after ${duration(seconds)}`,
			],
			body: [[rolloutWords(rollout).counts], ...causes(rollout)],
			ids: ids(rollout),
		}),
		stopped: ({running}) => ({
			title: [running === undefined ? 'Stopped on request' : 'Stopped at once, in the middle of a change'],
			// A write without an answer: only looking at the account tells.
			body: running === undefined ? [] : [['This change may or may not be done: ', part.value(running)]],
		}),
		'journal-lost': ({journal, detail}) => ({
			title: ["The journal can't be written any more: ", part.value(journal)],
			body: [['The run goes on; what happens from here on may be missing there.'], [part.value(detail)]],
		}),
		bug: ({name, detail, version}) => ({
			title: ['This tool has a bug: ', part.value(name)],
			body: detail === '' ? [] : [[part.value(detail)]],
			ids: [[part.quiet(`dd-ecs-setup ${version}`)]],
		}),
	};

/** `inner` is why looking failed. */
export function unseenRollout({rollout}: ProblemOf<'rollout-unseen'>, inner: Explanation): Explanation {
	const {counts} = rolloutWords(rollout);
	return {
		...inner,
		title: [`How the rollout of ${rollout.service} on ${rollout.cluster} goes on can't be seen`],
		body: [inner.title, ...(inner.body ?? []), [`${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`]],
	};
}

const back: Readonly<Record<ProblemOf<'rollout-failed'>['rolledBack'], string>> = {
	'by-aws': 'ECS rolled it back: what ran before runs again.',
	'by-us': 'It was rolled back: what ran before is being put back.',
	no: "It wasn't rolled back; the service stays as it is.",
	'nothing-before': 'There was nothing before to go back to; the service stays as it is.',
	replaced: 'What it replaced is deleted already; the commands under Undo bring that back.',
};

/** Somebody else's doing is no failure of an instance. */
function insteadTitle({kind, service, cluster}: Rollout, instead: Instead): string {
	if (instead.kind === 'deleted') {
		return `The ${kind} ${service} on ${cluster} was deleted while it was rolled out`;
	}

	if (instead.kind === 'cluster-deleted') {
		return `The cluster ${cluster} was deleted while ${service} was rolled out`;
	}

	const revision = instead.taskDefinition.split('/').at(-1) ?? instead.taskDefinition;
	const when = instead.at === undefined ? '' : ` at ${instant(instead.at)}`;
	return `Somebody deployed ${revision} as ${service} on ${cluster}${when}`;
}

/** With the number of instances, because that is how bad it is. */
function failedTitle(rollout: Rollout): string {
	const stuck = rollout.instances.filter(({state}) => state !== 'running' && state !== 'draining').length;
	return stuck === 0 || rollout.verdict === 'rolled-back'
		? `The rollout of ${rollout.service} on ${rollout.cluster} fails`
		: `${plural(stuck, 'instance')} of ${rollout.cluster} can't run the Agent`;
}

function now(rollout: Rollout): string {
	return `${rolloutWords(rollout).done}.`;
}

function causes(rollout: Rollout): readonly Line[] {
	return rollout.causes.flatMap((cause): readonly Line[] => {
		const where = rollout.instances
			.filter(instance => instance.cause?.kind === cause.kind)
			.map(({instance}) => instance);
		const {phrase} = causeWords(cause);
		return [
			[
				// Phrases begin small, for the places inside a sentence.
				`${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`,
				...(where.length === 0 ? [] : [' on ', part.value(listed(where))]),
				'.',
			],
			...(cause.detail === '' ? [] : [[part.quiet('AWS says: '), part.value(cause.detail)]]),
		];
	});
}

function ids(rollout: Rollout): readonly Line[] {
	return [[part.quiet(`${rollout.taskDefinition}, region ${rollout.region}`)]];
}
