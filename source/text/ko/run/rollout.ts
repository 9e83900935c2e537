import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Step} from '../../../domain/kit/message.ts';
import type {Rollout, RolloutCounts, Unseen} from '../../../domain/choices/problem/rollout.ts';
import type {RolloutWords} from '../../words.ts';
import {causeWords} from '../causes/cause-words.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {counted} from '../forms/counted.ts';
import {duration} from '../forms/duration.ts';
import {josa} from '../forms/particle.ts';

/** Forwards or back to what ran before, which is no success of what was rolled out. */
export function rollout(of: Rollout): RolloutWords {
	const waits = waitsFor(of);
	return {
		running: `${clusterName(of)}의 ${of.service} ${of.isBack ? '롤백' : '배포'}`,
		done: of.isBack ? `${josa(of.taskDefinition.split('/').at(-1) ?? '', '으로로')} 되돌림: ${runs(of)}` : runs(of),
		counts: of.unseen ? unseen(of.unseen, counts(of.counts)) : `${counts(of.counts)}${byWhom(of)}`,
		...(waits && {waits}),
	};
}

function runs(of: Rollout): string {
	// Where the cluster doesn't tell which it is.
	const where = of.isOneOfSeveral ? `(${of.service})` : '';
	return (
		`${clusterName(of)}의 ${counted('인스턴스', of.counts.total)} 중 ${of.counts.running}개에서 ` +
		`Datadog Agent${where} 실행 중${byWhom(of)}`
	);
}

/** What no instance is the reason of: a deployment that stands still, or is over before it is everywhere. */
function waitsFor({verdict, causes}: Rollout): Step | undefined {
	const cause = causes.find(({kind}) => kind === 'paused' || kind === 'early');
	if (cause === undefined || verdict !== 'going-on') {
		return undefined;
	}

	const {phrase, help} = causeWords(cause);
	const text = [`${phrase}. `, ...help];
	return cause.kind === 'paused' ? {text, command: shellQuote(cause.command)} : {text};
}

/** Counts that nobody could compare with what runs on each instance. */
function byWhom({unread}: Rollout): string {
	return unread ? `, ECS 집계 기준(${unread.operation} 읽기 실패)` : '';
}

/** Counts that are old say how old. */
function unseen({seconds, wasSeen, isSignedOut}: Unseen, before: string): string {
	const could = isSignedOut ? 'AWS에서 로그아웃됨' : '확인하지 못함';
	// The first look may be the last one.
	const blind = seconds < 1 ? could : `${duration(seconds)} 동안 ${could}`;
	return wasSeen ? `${blind}, 그 전에는 ${before}` : blind;
}

function counts({running, starting, waiting, failed, total}: RolloutCounts): string {
	const rest = Object.entries({'시작 중': starting, '대기 중': waiting, 실패: failed})
		// Zeros would hide the number that matters.
		.filter(([, count]) => count > 0)
		.map(([state, count]) => `, ${state} ${count}개`);
	return `${total}개 중 실행 중 ${running}개${rest.join('')}`;
}
