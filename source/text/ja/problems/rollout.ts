import type {Line} from '../../../domain/kit/message.ts';
import type {VersionStep} from '../../../domain/choices/problem/downgrade.ts';
import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {causeWords} from '../causes/cause-words.ts';
import {among} from '../forms/among.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
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
			'先行クラスター ',
			part.value(cluster),
			` で Agent は実行中ですが、${site} にデータが届いているのはホスト${among(hosts, of, '台')}です`,
		],
		body: [['他のクラスターは変更していません。']],
	}),
	'held-back': ({first, why}) => ({
		title: [
			'ここでは何も変更していません: ',
			...(why === 'canary' ? ['先行クラスター ', part.value(first), ' が完了しませんでした'] : []),
			...(why === 'canary' ? [] : [part.value(first), ' が失敗し、それ以降は開始しません']),
		],
		body: [],
	}),
	'ambiguous-canary': ({canary, clusters}) => ({
		title: ['複数のアカウントにクラスター ', part.value(canary), ' がありますが、先行できるのは1つです'],
		body: [[`該当するもの: ${listed(clusters, 10)}`]],
	}),
	'rollout-idle': ({rollout}) => ({
		title: [`${clusterName(rollout)} に ${rollout.service} を設定しましたが、実行するインスタンスがありません`],
		body: [['最初のインスタンスが追加されると、Agent は自動的に起動します。その実行は確認していません。']],
		ids: ids(rollout),
	}),
	'rollout-timeout': ({rollout, seconds}) => ({
		title: [
			`${clusterName(rollout)} での ${rollout.service} のロールアウトが${duration(seconds)}を過ぎても完了していません`,
		],
		body: [[rolloutWords(rollout).counts], ...causes(rollout)],
		ids: ids(rollout),
	}),
	'still-draining': ({service, seconds}) => ({
		title: [`${duration(seconds)}を過ぎても、${service} のタスクがすべては停止していません`],
		body: [
			[
				'サービスは削除済みで、ECS がタスクの停止を続けています。タスクが使用しているものは、停止するまで残ります。',
			],
		],
	}),
	'left-behind': ({what}) => ({
		title: [`削除後もまだ残っています: ${listed(what, 3)}`],
		body: [['AWS はリクエストを受け付けましたが、一覧にはまだ表示されています。数分続くことがあります。']],
	}),
	stopped: ({running}) => ({
		title: [running === undefined ? '指示により停止しました' : '変更の途中で直ちに停止しました'],
		// A write without an answer: only looking at the account tells.
		body: running === undefined ? [] : [['この変更は実行されたかどうか分かりません: ', part.value(running)]],
	}),
	'journal-lost': ({journal, detail}) => ({
		title: ['ジャーナルに書き込めなくなりました: ', part.value(journal)],
		body: [['実行は続きますが、ここからの経過はジャーナルに残らない可能性があります。'], [part.value(detail)]],
	}),
	'page-lost': ({page, detail}) => ({
		title: ['ページを書き込めません: ', part.value(page)],
		body: [
			['実行はページなしで続きます。ファイルの内容は以前の時点または別の実行のものの可能性があります。'],
			[part.value(detail)],
		],
	}),
	bug: ({name, detail, version}) => ({
		title: ['このツールの不具合です: ', part.value(name)],
		body: detail === '' ? [] : [[part.value(detail)]],
		ids: [[part.quiet(`dd-ecs-setup ${version}`)]],
	}),
};

/** `inner` is why looking failed. */
export function unseenRollout({rollout}: ProblemOf<'rollout-unseen'>, inner: Explanation): Explanation {
	const {counts} = rolloutWords(rollout);
	return {
		...inner,
		title: [`${clusterName(rollout)} での ${rollout.service} のロールアウトの経過を確認できません`],
		body: [inner.title, ...(inner.body ?? []), [`${counts}。`]],
	};
}

/** `Agent 7.62.1`, where the version is known that ran; with the blank that Latin letters have behind them. */
function before(versions: VersionStep | undefined): string {
	return versions ? `Agent ${versions.from} ` : '以前のもの';
}

const back: Readonly<Record<ProblemOf<'rollout-failed'>['rolledBack'], (what: string) => string>> = {
	'by-aws': what => `ECS がロールバックし、${what}が再び実行されています。`,
	'by-us': what => `ロールバックし、${what}が再び実行されています。`,
	unconfirmed: what => `${what}に設定を戻しましたが、その実行はまだ確認していません。`,
	no: () => 'ロールバックは行っていません。サービスは現在のままです。',
	'nothing-before': () => '以前に戻せるものがありません。サービスは現在のままです。',
	restarted: () => '以前も同じリビジョンが実行されていたため、戻せるものがありません。サービスは現在のままです。',
	replaced: () => '置き換えられたものはすでに削除されています。「元に戻す」のコマンドで復元できます。',
};

/** With the number of instances, because that is how bad it is. */
function failedTitle(rollout: Rollout, versions: VersionStep | undefined): string {
	const stuck = stuckOn(rollout);
	const {service, counts} = rollout;
	const cluster = clusterName(rollout);
	if (stuck === 0) {
		return `${cluster} での ${versions ? `Agent ${versions.to}` : service} のロールアウトが失敗しました`;
	}

	const agent = versions ? `Agent ${versions.to}` : 'Agent';
	return `${cluster} のインスタンス${among(stuck, counts.total, '台')}で ${agent} を実行できません`;
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
		: [[`${rolloutWords(rollout).done}。`]];
}

function causes(rollout: Rollout): readonly Line[] {
	return rollout.causes.flatMap((cause): readonly Line[] => {
		const where = rollout.instances
			.filter(instance => instance.cause?.kind === cause.kind)
			.map(({instance}) => instance);
		const {phrase} = causeWords(cause);
		return [
			where.length === 0 ? [`${phrase}。`] : [`${phrase}: `, part.value(listed(where))],
			...said(quoted(cause.detail)),
		];
	});
}

/** As the console and the AWS CLI name it, so that it fits on a row of every screen. */
function ids({taskDefinition, region}: Rollout): readonly Line[] {
	return [[part.quiet(`タスク定義 ${taskDefinition.split('/').at(-1) ?? taskDefinition}、リージョン ${region}`)]];
}
