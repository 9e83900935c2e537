import {adviceSteps, type AdviceStep} from '../../../domain/ending/advice-steps.ts';
import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {plain} from '../../plain.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';

/** What applications need in a few lines, once for all kinds of host with the same; `file` has the rest. */
export function briefAdvice(all: readonly ApplicationAdvice[], file: string): ReceiptPart {
	const groups = [
		...Map.groupBy(all, advice =>
			saidOf(advice)
				.map(line => plain(line))
				.join('\n'),
		).values(),
	];
	return {
		title: 'アプリケーション',
		lines: [
			...groups.flatMap(group => {
				const said = group.slice(0, 1).flatMap(advice => saidOf(advice));
				const kinds = new Set(group.map(advice => platform[advice.platform]));
				return groups.length === 1
					? said
					: [[part.strong(listed([...kinds]))], ...said.map((line): Line => ['  ', ...line])];
			}),
			['コピー用の全文:'],
			[part.command(shellQuote([file]))],
		],
	};
}

function saidOf(advice: ApplicationAdvice): readonly Line[] {
	return adviceSteps(advice).flatMap(step => lines(step));
}

function lines(step: AdviceStep): readonly Line[] {
	switch (step.kind) {
		case 'variables': {
			return [['設定: ', part.value(listed(step.lines))]];
		}

		case 'in-host-network': {
			return [['ホストのネットワークでの設定: ', part.value(listed(step.lines))]];
		}

		case 'mount': {
			return [['ホストのフォルダー ', part.value(step.folder), ' を同じパスにマウントしてください。']];
		}

		case 'no-address': {
			return [
				[
					'awsvpc モードでは Agent のポートに接続できません。',
					step.hasSockets ? 'Unix ソケットでは接続できます:' : 'bridge モードでは接続できます:',
				],
				...(step.command === undefined ? [] : [[part.command(shellQuote(step.command))]]),
			];
		}

		case 'entry-point': {
			const {length: failing} = step.failsOn ?? [];
			return [
				[
					step.isForOthers ? 'それ以外では、' : '各コンテナは、',
					'起動コマンドで ',
					part.value('DD_AGENT_HOST'),
					' (インスタンスのアドレス) を取得します。',
				],
				...(failing === 0
					? []
					: [
							[
								part.strong(`インスタンス${failing}台では取得できません`),
								'。インスタンスメタデータが無効か、ホップ制限が1です。',
							],
						]),
			];
		}

		case 'log-driver': {
			return [['ログの読み取りには、awslogs ではなく json-file ログドライバーが必要です。']];
		}
	}
}
