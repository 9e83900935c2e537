import {defaultSettings} from '../../../domain/choices/choices.ts';
import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type Why = Extract<Cause, {kind: 'image'}>['why'];

/** Why an image can't be pulled, and what helps. Comments quote the pull error (CannotPullContainerError and kin). */
export const imageCauses: Readonly<Record<Why, CauseWords>> = {
	// "manifest unknown", or "not found".
	'not-found': {
		phrase: 'イメージが存在しません',
		help: [
			'イメージとタグを確認してください。デフォルトのイメージには --agent-image も --agent-version も必要ありません。',
		],
		fixed: ['タスク定義に指定されたイメージがレジストリにまだあるか確認してください。'],
	},
	// "toomanyrequests", which Docker Hub says to pulls without an account.
	'rate-limit': {
		phrase: 'レジストリがプルを制限しています',
		help: [
			`Amazon のパブリックレジストリのイメージ ${defaultSettings.image} を --agent-image で指定してください。`,
		],
		fixed: ['後でもう一度お試しください。この制限は時間がたてば解除されます。'],
	},
	// "no basic auth credentials".
	'no-access': {
		phrase: 'レジストリがプルを拒否しています',
		help: [
			'インスタンスロール、またはタスク定義に指定されたタスク実行ロールに、レジストリからのプルを許可してください ' +
				'(ECR の場合: ecr:GetAuthorizationToken、ecr:BatchGetImage、ecr:GetDownloadUrlForLayer)。' +
				'または、パブリックイメージを使用してください。',
		],
	},
	// "i/o timeout", or "request canceled" while waiting for the connection.
	'no-route': {
		phrase: 'インスタンスからレジストリに接続できません',
		help: [
			'インスタンスからレジストリへの経路として NAT ゲートウェイを用意するか、自分の ECR のミラーを --agent-image で' +
				'指定してください。',
		],
		fixed: ['インスタンスからレジストリへの経路 (NAT ゲートウェイなど) を用意してください。'],
	},
	// "inactivity time exceeded timeout while pulling image" of the ECS agent.
	'too-slow': {
		phrase: 'イメージのダウンロードが進んでいません',
		help: [
			'インスタンスからレジストリまでの経路を確認してください。NAT ゲートウェイやプロキシで滞っている可能性があります。' +
				'自分の ECR のミラーを --agent-image で指定すると、経路が短くなります。',
		],
		fixed: [
			'インスタンスからレジストリまでの経路を確認してください。NAT ゲートウェイやプロキシで滞っている可能性があります。',
		],
	},
	// "x509: certificate signed by unknown authority".
	untrusted: {
		phrase: 'インスタンスがレジストリの証明書を信頼していません',
		help: [
			'途中の機器 (多くはプロキシ) が通信を復号しています。その認証局をホストの証明書ストアに追加して Docker を' +
				'再起動するか、レジストリへの通信を対象から除外してください。',
		],
	},
	// "no matching manifest for linux/arm64".
	'wrong-platform': {
		phrase: 'イメージがインスタンスの CPU アーキテクチャまたは Windows のバージョンに対応していません',
		help: [
			'これらのインスタンスに対応するイメージを使用してください。デフォルトのイメージは、Linux の x86_64 と ARM、および ' +
				'Windows に対応しています。',
		],
	},
	// "no space left on device".
	'disk-full': {
		phrase: 'インスタンスのディスクに空きがありません',
		help: [
			'インスタンスのディスクを空けるか、より大きなディスクのインスタンスに置き換えてください。古いイメージは ' +
				'docker image prune で削除できます。',
		],
	},
	other: {
		phrase: 'イメージをプルできません',
		help: ['理由は AWS からのメッセージにあります。主な原因は、イメージの指定またはレジストリへの経路です。'],
	},
};
