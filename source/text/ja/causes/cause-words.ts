import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {instant} from '../forms/instant.ts';
import {exitCause} from './exit-causes.ts';
import {imageCauses} from './image-causes.ts';
import {logCauses} from './log-causes.ts';
import {placementCause} from './placement-causes.ts';
import {secretCauses} from './secret-causes.ts';

/**
A cause in a phrase, and a sentence with what helps against it; `fixed` is for a run that takes no other size or image.
*/
export type CauseWords = {readonly phrase: string; readonly help: Line; readonly fixed?: Line};

/**
What a cause means and what mends it; what AWS said is shown beside it by the front. Comments quote what a cause stands
for, from "Service event messages" and "Stopped tasks error messages" of the ECS guide.
*/
export function causeWords(of: Cause): CauseWords {
	return wordsOf(of.kind, of);
}

type Words = {readonly [Kind in Cause['kind']]: (of: Extract<Cause, {kind: Kind}>) => CauseWords};

function wordsOf<Kind extends Cause['kind']>(kind: Kind, of: Extract<Cause, {kind: Kind}>): CauseWords {
	return words[kind](of);
}

const words: Words = {
	'port-taken': placementCause,
	'no-room': placementCause,
	attribute: placementCause,
	constraint: placementCause,
	'agent-disconnected': placementCause,
	'no-instances': placementCause,
	image: ({why}) => imageCauses[why],
	secret: ({why}) => secretCauses[why],
	exited: exitCause,
	// "ECS was unable to assume the role": the trust is wrong, or IAM hasn't spread the role yet.
	role: () =>
		explained(
			'ECS がタスクのロールを使用できません',
			'ロールが存在し、ecs-tasks.amazonaws.com を信頼していることを確認してください。作成直後のロールは、' +
				'使用できるまで数秒かかります。',
		),
	// "Unable to assume the service linked role": ECS was never used in this account.
	'linked-role': () =>
		explained(
			'アカウントに ECS のサービスにリンクされたロールがまだありません',
			'アカウントで一度だけ作成してください。使用できるまで数秒かかります:',
		),
	'log-driver': ({why}) => logCauses[why],
	// "error mounting /var/run/docker.sock ... not a directory".
	'docker-socket': () =>
		explained(
			'タスクのマウント元に Docker ソケットがありません',
			'ソケットの場所をインスタンスで確認してください。/var/run/docker.sock がフォルダーの場合は、Docker がマウントの' +
				'ために作成したものです。フォルダーを削除して Docker を再起動するか、そのパスにソケットへのリンクを作成してください。',
		),
	// "Task failed container health checks".
	unhealthy: () =>
		explained(
			'Agent のヘルスチェックが失敗しています',
			'コンテナ内で agent status を実行してください。主な原因は、Datadog への経路がないこと、または CPU の不足です。',
		),
	// "operations are being throttled. Will try again later."
	throttled: () =>
		explained('AWS がこのサービスの処理を制限しています', '対応は不要です。数分後に ECS が自動的に再開します。'),
	// "unable to stop or start tasks during a deployment because of the service deployment configuration": a
	// daemon has one task an instance, and at 100 percent none of them may stop.
	'deployment-stuck': () =>
		explained(
			'ECS がタスクを停止も開始もできません',
			'最小ヘルス率により、停止できるタスクがありません。このツールを再度実行すると引き下げられます。',
		),
	// CannotStartContainerError, CannotCreateContainerError, "OCI runtime create failed" and the like.
	'cannot-start': () =>
		explained(
			'Docker がコンテナを起動できません',
			'理由は AWS からのメッセージにあります。主な原因は、ホストのフォルダーがないこと、またはセキュリティプロファイルです。',
		),
	// "is unable to consistently start tasks successfully": no task tells why, or none can be read.
	'keeps-failing': () =>
		explained(
			'タスクの終了が繰り返されていますが、ECS は理由を示していません',
			'ECS コンソールでサービスの停止したタスクを確認してください。停止の理由は1時間表示されます。',
		),
	// A pause hook: "waits for you to call ContinueServiceDeployment" (ECS, "Pause hooks").
	paused: ({until, otherwise}) =>
		explained(
			`ECS がサービスのフックで待機しており、デプロイの続行が必要です${deadline(until, otherwise)}`,
			'続行するには次を実行してください:',
		),
	// "Amazon ECS launches any remaining tasks [...] outside of the deployment" (ECS, "early success criteria").
	early: () =>
		explained(
			'ECS はサービスの早期成功条件によりデプロイを完了としましたが、まだすべてには行き渡っていません',
			'対応は不要です。ECS はデプロイとは別に処理を続け、ロールバックはもう行いません。',
		),
	// "Host EC2 (instance ...) terminated", a forced deregistration, an interrupted Spot instance.
	infrastructure: () =>
		explained(
			'インスタンスが終了したか、障害が発生しました',
			'インスタンスが置き換えられる場合、対応は不要です。新しいインスタンスで Agent が自動的に起動します。',
		),
	other: ({detail}) =>
		explained(
			detail === '' ? 'ECS は理由を示していません' : 'ECS からの報告',
			'ECS コンソールで、サービスのイベントと停止したタスクを確認してください。',
		),
};

function deadline(until: string | undefined, otherwise: string | undefined): string {
	return until === undefined
		? ''
		: ` (${instant(until)} に自動的に${otherwise === 'CONTINUE' ? '続行' : 'ロールバック'})`;
}

function explained(phrase: string, help: string): CauseWords {
	return {phrase, help: [help]};
}
