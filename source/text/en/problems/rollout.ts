import type {Line} from '../../../domain/kit/message.ts';
import type {VersionStep} from '../../../domain/choices/problem/downgrade.ts';
import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {causeWords} from '../causes/cause-words.ts';
import {capital} from '../forms/capital.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {rollout as rolloutWords} from '../run/rollout.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import type {Explanation} from '../../message-of.ts';
import type {Explanations} from './explanations.ts';
import {insteadBody, insteadTitle} from './instead.ts';
import {quoted} from './quoted.ts';
import {said} from './said.ts';

/** The rollout, the person's own stop, the journal, and our own faults. */
export const rolloutProblems: Explanations<
	| 'rollout-failed'
	| 'canary-silent'
	| 'held-back'
	| 'ambiguous-canary'
	| 'rollout-idle'
	| 'rollout-timeout'
	| 'still-draining'
	| 'left-behind'
	| 'stopped'
	| 'journal-lost'
	| 'page-lost'
	| 'bug'
> = {
	'rollout-failed': ({rollout, rolledBack, versions}) =>
		rollout.instead
			? {
					title: [insteadTitle(rollout, rollout.instead)],
					body: insteadBody(rollout, rollout.instead),
					ids: ids(rollout),
				}
			: {
					title: [failedTitle(rollout, versions)],
					body: [...causes(rollout), ...now(rollout), [back[rolledBack](before(versions))]],
					ids: ids(rollout),
				},
	'canary-silent': ({cluster, site, hosts, of}) => ({
		title: [
			part.value(cluster),
			` went first and runs the Agent, and ${site} hears of ${hosts === 0 ? 'none' : String(hosts)} of its `,
			plural(of, 'host'),
		],
		body: [['The other clusters are as they were.']],
	}),
	'held-back': ({first, why}) => ({
		title: [
			'Left as it is here: ',
			part.value(first),
			why === 'canary' ? ' goes first, and did not get there' : ' has failed, and nothing else begins after that',
		],
		body: [],
	}),
	'ambiguous-canary': ({canary, clusters}) => ({
		title: ['Several accounts have a cluster ', part.value(canary), ', and one goes first'],
		body: [[`These are: ${listed(clusters, 10)}.`]],
	}),
	'rollout-idle': ({rollout}) => ({
		title: [`${rollout.service} is set on ${clusterName(rollout)}, and no instance is there to run it`],
		body: [['The first one that comes gets its Agent by itself; that it runs there was not seen.']],
		ids: ids(rollout),
	}),
	'rollout-timeout': ({rollout, seconds}) => ({
		title: [
			`The rollout of ${rollout.service} on ${clusterName(rollout)} isn't finished after ${duration(seconds)}`,
		],
		body: [[rolloutWords(rollout).counts], ...causes(rollout)],
		ids: ids(rollout),
	}),
	'still-draining': ({service, seconds}) => ({
		title: [`The tasks of ${service} haven't all stopped after ${duration(seconds)}`],
		body: [['The service is deleted, and ECS goes on stopping them. What they use stays until they are gone.']],
	}),
	'left-behind': ({what}) => ({
		title: [`Still there after the removal: ${listed(what, 3)}`],
		body: [['AWS took the requests and goes on listing it, which can last for some minutes.']],
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
	'page-lost': ({page, detail}) => ({
		title: ["The page can't be written: ", part.value(page)],
		body: [
			['The run goes on without it; what stands there may be of an earlier moment, or of another run.'],
			[part.value(detail)],
		],
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
		title: [`How the rollout of ${rollout.service} on ${clusterName(rollout)} goes on can't be seen`],
		body: [inner.title, ...(inner.body ?? []), [`${capital(counts)}.`]],
	};
}

/** `Agent 7.62.1`, where the version is known that ran. */
function before(versions: VersionStep | undefined): string {
	return versions ? `Agent ${versions.from}` : 'what ran before';
}

const back: Readonly<Record<ProblemOf<'rollout-failed'>['rolledBack'], (what: string) => string>> = {
	'by-aws': what => `ECS rolled it back: ${what} runs again.`,
	'by-us': what => `It was rolled back: ${what} runs again.`,
	unconfirmed: what => `${capital(what)} is set again, and was not seen to run yet.`,
	no: () => "It wasn't rolled back; the service stays as it is.",
	'nothing-before': () => 'There was nothing before to go back to; the service stays as it is.',
	restarted: () =>
		"It's the revision that ran before too, so there's nothing to go back to; the service stays as it is.",
	replaced: () => 'What it replaced is deleted already; the commands under Undo bring that back.',
};

/** With the number of instances, because that is how bad it is. */
function failedTitle(rollout: Rollout, versions: VersionStep | undefined): string {
	const stuck = stuckOn(rollout);
	const {service, counts} = rollout;
	const cluster = clusterName(rollout);
	if (stuck === 0) {
		return `The rollout of ${versions ? `Agent ${versions.to}` : service} on ${cluster} fails`;
	}

	const agent = versions ? `Agent ${versions.to}` : 'the Agent';
	return `${stuck} of ${plural(counts.total, 'instance')} of ${cluster} can't run ${agent}`;
}

/** On how many instances the Agent doesn't run, where they are the reason. */
function stuckOn({verdict, instances}: Rollout): number {
	return verdict === 'rolled-back'
		? 0
		: instances.filter(({state}) => state !== 'running' && state !== 'draining').length;
}

/** On how many it runs, where the title's number doesn't tell. */
function now(rollout: Rollout): readonly Line[] {
	const {running, total} = rollout.counts;
	return running + stuckOn(rollout) === total && stuckOn(rollout) > 0 && !rollout.unread
		? []
		: [[`${rolloutWords(rollout).done}.`]];
}

function causes(rollout: Rollout): readonly Line[] {
	return rollout.causes.flatMap((cause): readonly Line[] => {
		const where = rollout.instances
			.filter(instance => instance.cause?.kind === cause.kind)
			.map(({instance}) => instance);
		const {phrase} = causeWords(cause);
		return [
			[
				capital(phrase),
				// A phrase with the instance in it has no place for a second one.
				...(where.length === 0
					? []
					: [/\binstance\b/v.test(phrase) ? ': ' : ' on ', part.value(listed(where))]),
				'.',
			],
			...said(quoted(cause.detail)),
		];
	});
}

/** As the console and the AWS CLI name it, so that it fits on a row of every screen. */
function ids({taskDefinition, region}: Rollout): readonly Line[] {
	return [[part.quiet(`task definition ${taskDefinition.split('/').at(-1) ?? taskDefinition}, region ${region}`)]];
}
