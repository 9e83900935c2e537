import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Step} from '../../../domain/kit/message.ts';
import type {Rollout, RolloutCounts, Unseen} from '../../../domain/choices/problem/rollout.ts';
import type {RolloutWords} from '../../words.ts';
import {causeWords} from '../causes/cause-words.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {among} from '../forms/among.ts';
import {duration} from '../forms/duration.ts';

/** Forwards or back to what ran before, which is no success of what was rolled out. */
export function rollout(of: Rollout): RolloutWords {
	const waits = waitsFor(of);
	const running = `${clusterName(of)} の ${of.service} を`;
	return {
		running: of.isBack ? `${running}ロールバック` : `${running}ロールアウト`,
		done: of.isBack ? `${of.taskDefinition.split('/').at(-1) ?? ''} に復帰: ${runs(of)}` : runs(of),
		counts: of.unseen ? unseen(of.unseen, counts(of.counts)) : `${counts(of.counts)}${byWhom(of)}`,
		...(waits && {waits}),
	};
}

function runs(of: Rollout): string {
	// Where the cluster doesn't tell which it is.
	const where = of.isOneOfSeveral ? ` (${of.service}) ` : ' ';
	const instances = `インスタンス${among(of.counts.running, of.counts.total, '台')}`;
	return `Datadog Agent${where}が ${clusterName(of)} の${instances}で実行中${byWhom(of)}`;
}

/** What no instance is the reason of: a deployment that stands still, or is over before it is everywhere. */
function waitsFor({verdict, causes}: Rollout): Step | undefined {
	const cause = causes.find(({kind}) => kind === 'paused' || kind === 'early');
	if (cause === undefined || verdict !== 'going-on') {
		return undefined;
	}

	const {phrase, help} = causeWords(cause);
	const text = [`${phrase}。`, ...help];
	return cause.kind === 'paused' ? {text, command: shellQuote(cause.command)} : {text};
}

/** Counts that nobody could compare with what runs on each instance. */
function byWhom({unread}: Rollout): string {
	return unread ? ` (ECS の集計による。${unread.operation} を読み取れませんでした)` : '';
}

/** Counts that are old say how old. */
function unseen({seconds, wasSeen, isSignedOut}: Unseen, before: string): string {
	const could = isSignedOut ? 'AWS からサインアウト中' : '確認できません';
	// The first look may be the last one.
	const blind = seconds < 1 ? could : `${could} (${duration(seconds)})`;
	return wasSeen ? `${blind}。最後の確認: ${before}` : blind;
}

function counts({running, starting, waiting, failed, total}: RolloutCounts): string {
	const rest = [
		['起動中', starting],
		['待機中', waiting],
		['失敗', failed],
	] as const;
	const said = rest
		// Zeros would hide the number that matters.
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `、${state}${count}台`);
	return `${total}台中、実行中${running}台${said.join('')}`;
}
