import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import type {CauseWords} from './cause-words.ts';

type Exited = Extract<Cause, {kind: 'exited'}>;

const whys: Readonly<Record<Exclude<Exited['why'], 'other'>, CauseWords>> = {
	// "OutOfMemoryError: Container killed due to memory usage", or "container init was OOM-killed".
	'out-of-memory': {
		phrase: 'Agent がメモリの上限を超えたため停止されました',
		help: [
			'Agent のメモリを増やしてください。',
			part.command('--memory 1024'),
			' 以上を指定して、同じコマンドを再度実行します。',
		],
		fixed: ['タスク定義で割り当てられたメモリが不足しています。'],
	},
	// Exit code 137, SIGKILL: the kernel's for want of memory, or Docker's after its patience.
	killed: {
		phrase: 'コンテナが強制終了されました (終了コード137)',
		help: [
			'誰も停止していない場合は、インスタンスのメモリ不足です。カーネルのログ (dmesg) で確認できます。' +
				'Agent のメモリを増やすには: ',
			part.command('--memory 1024'),
		],
		fixed: ['誰も停止していない場合は、インスタンスのメモリ不足です。カーネルのログ (dmesg) で確認できます。'],
	},
	// Exit code 139, SIGSEGV.
	crashed: {
		phrase: 'コンテナがクラッシュしました (終了コード139、セグメンテーション違反)',
		help: [
			part.command('--agent-version'),
			' でイメージの別のリリースを試してください。終了した箇所はコンテナの docker logs で分かります。' +
				'Datadog サポートへの問い合わせに必要です。',
		],
		fixed: ['終了した箇所はコンテナの docker logs で分かります。Datadog サポートへの問い合わせに必要です。'],
	},
	// Exit code 143, SIGTERM.
	ended: {
		phrase: 'コンテナに終了が指示されました (終了コード143)',
		help: [
			'インスタンスがシャットダウンされたか、誰かが停止した場合、対応は不要です。ECS が再び起動します。' +
				'それ以外の場合は、最後のログ (docker logs) で理由を確認してください。',
		],
	},
	// The Agent's container ends at its start, with exit code 1, when DD_API_KEY is empty.
	'no-api-key': {
		phrase: 'Agent に API キーが渡されていません',
		help: [
			'シークレットまたはパラメータが空ではなく、キーだけが入っていることを確認してください。JSON の中のキーには、' +
				'ARN の末尾に :name:: が必要です。',
		],
	},
	// "exec format error".
	'wrong-architecture': {
		phrase: 'イメージが別の CPU アーキテクチャ用です',
		help: [
			'これらのインスタンスに対応するイメージを使用してください。デフォルトのイメージは x86_64 と ARM に対応しています。',
		],
	},
};

/** Why a container ended, and what helps. */
export function exitCause({container, exitCode, why}: Exited): CauseWords {
	if (why !== 'other') {
		return whys[why];
	}

	const code = exitCode === undefined ? '' : ` (終了コード${exitCode})`;
	return {
		phrase: `コンテナ ${container} が終了しました${code}`,
		help: [`インスタンスで最後のログを確認してください: 最新の ${container} コンテナの docker logs`],
	};
}
