import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Step} from '../../../domain/kit/message.ts';
import type {Rollout, RolloutCounts, Unseen} from '../../../domain/choices/problem/rollout.ts';
import type {RolloutWords} from '../../words.ts';
import {causeWords} from '../causes/cause-words.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {capital} from '../forms/capital.ts';
import {duration} from '../forms/duration.ts';

/** Forwards or back to what ran before, which is no success of what was rolled out. */
export function rollout(of: Rollout): RolloutWords {
	const waits = waitsFor(of);
	return {
		running: of.isBack
			? `Roll ${of.service} on ${clusterName(of)} back`
			: `Roll out ${of.service} on ${clusterName(of)}`,
		done: of.isBack ? `Back on ${of.taskDefinition.split('/').at(-1) ?? ''}: ${runs(of, 'the')}` : runs(of, 'The'),
		counts: of.unseen ? unseen(of.unseen, counts(of.counts)) : `${counts(of.counts)}${byWhom(of)}`,
		...(waits && {waits}),
	};
}

function runs(of: Rollout, article: string): string {
	// Where the cluster doesn't tell which it is.
	const where = of.isOneOfSeveral ? ` in ${of.service}` : '';
	return (
		`${article} Datadog Agent${where} runs on ${of.counts.running} of ${of.counts.total} ` +
		`${of.counts.total === 1 ? 'instance' : 'instances'} of ${clusterName(of)}${byWhom(of)}`
	);
}

/** What no instance is the reason of: a deployment that stands still, or is over before it is everywhere. */
function waitsFor({verdict, causes}: Rollout): Step | undefined {
	const cause = causes.find(({kind}) => kind === 'paused' || kind === 'early');
	if (cause === undefined || verdict !== 'going-on') {
		return undefined;
	}

	const {phrase, help} = causeWords(cause);
	const text = [`${capital(phrase)}. `, ...help];
	return cause.kind === 'paused' ? {text, command: shellQuote(cause.command)} : {text};
}

/** Counts that nobody could compare with what runs on each instance. */
function byWhom({unread}: Rollout): string {
	return unread ? `, as ECS counts them (${unread.operation} could not be read)` : '';
}

/** Counts that are old say how old. */
function unseen({seconds, wasSeen, isSignedOut}: Unseen, before: string): string {
	const could = isSignedOut ? 'signed out of AWS' : 'could not look';
	// The first look may be the last one.
	const blind = seconds < 1 ? could : `${could} for ${duration(seconds)}`;
	return wasSeen ? `${blind}; before that ${before}` : blind;
}

function counts({running, starting, waiting, failed, total}: RolloutCounts): string {
	const rest = Object.entries({starting, waiting, failed})
		// Zeros would hide the number that matters.
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `, ${count} ${state}`);
	return `${running} running${rest.join('')} of ${total}`;
}
