import {adviceSteps, type AdviceStep} from '../../../domain/ending/advice-steps.ts';
import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';

/** What applications of one platform need to reach the Agent of exactly this plan. */
export function advice(of: ApplicationAdvice): ReceiptPart {
	return {title: `アプリケーション (${platform[of.platform]})`, lines: adviceSteps(of).flatMap(step => lines(step))};
}

function lines(step: AdviceStep): readonly Line[] {
	switch (step.kind) {
		case 'variables': {
			return [
				['各アプリケーションコンテナに設定:'],
				...step.lines.map((line): Line => ['  ', part.command(line)]),
			];
		}

		case 'in-host-network': {
			return [
				['ホストのネットワーク (ネットワークモード host) のアプリケーションに設定:'],
				...step.lines.map((line): Line => ['  ', part.command(line)]),
			];
		}

		case 'no-address': {
			// Datadog's guide for ECS: bridge mode for the Agent, sockets work in each.
			const way = step.hasSockets
				? 'どのネットワークモードでも使える Unix ソケットを使用してください:'
				: 'Datadog は Agent に awsvpc モードを推奨していません。bridge モードではホストのアドレスで接続できます:';
			return [
				[
					'アプリケーションからポートで接続することはできません。awsvpc モードの Agent は独自のネットワーク' +
						'インターフェイスを持ち、ホストのアドレスからもホストのポートからも到達できません。',
					way,
				],
				...(step.command === undefined ? [] : [['  ', part.command(shellQuote(step.command))]]),
			];
		}

		// A socket is a file, so no address has to be found.
		case 'mount': {
			return [
				[
					'ホストのフォルダー ',
					part.command(step.folder),
					' を同じパスにマウントしてください。ポートは不要で、どのネットワークモードでも使えます。',
				],
			];
		}

		// The address is the instance's, and one task definition runs on many of them.
		case 'entry-point': {
			return [
				[
					step.isForOthers ? 'それ以外では、' : '',
					'各アプリケーションコンテナの起動時に Agent のアドレスを取得します。START-COMMAND は元の起動コマンドに' +
						'置き換えてください:',
				],
				['  ', part.command(step.line)],
				...needsOf(step),
				...((step.failsOn ?? []).length === 0 ? [] : [failing(step.failsOn ?? [])]),
			];
		}

		case 'log-driver': {
			return [
				[
					'ログを読み取れるのは json-file ログドライバーのコンテナです。awslogs のログは Agent から見えません。',
				],
			];
		}
	}
}

/** What is known of each host need not be asked for. */
function needsOf({needs: what, failsOn}: Extract<AdviceStep, {kind: 'entry-point'}>): readonly Line[] {
	return what === undefined || (what === 'metadata' && failsOn !== undefined)
		? []
		: [[what === 'curl' && failsOn !== undefined ? 'イメージに curl が必要です。' : needs[what]]];
}

function failing(ids: readonly string[]): Line {
	return [
		part.strong('次のインスタンスでは使えません: '),
		part.value(listed(ids)),
		'。インスタンスメタデータが無効か、ホップ制限が1です。2にすると使えます ' +
			'(aws ec2 modify-instance-metadata-options)。Unix ソケットには不要です。',
	];
}

const needs = {
	// With a hop limit of 1 the answer of instance metadata doesn't reach a container behind the bridge.
	curl: 'イメージに curl が必要で、メタデータのホップ制限は2以上が必要です。',
	metadata: 'メタデータのホップ制限は2以上が必要です。',
	jq: 'イメージに jq、インスタンスに ECS_ENABLE_CONTAINER_METADATA=true が必要です。',
	// The ECS agent writes the file only with this setting.
	'metadata-file': 'インスタンスに ECS_ENABLE_CONTAINER_METADATA=true が必要です。',
};
