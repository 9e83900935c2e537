import {integrationLabel} from '../../../domain/ending/integration-label.ts';
import type {Receipt} from '../../../domain/ending/receipt.ts';
import type {Guide, ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {advice} from './advice.ts';

const integrations: ReceiptPart = {
	title: 'インテグレーション',
	lines: [
		[
			'アプリケーションのコンテナにラベルを付けると、Agent (7.36 以降) がそのコンテナのチェックを実行します。Redis の例:',
		],
		['  ', part.command(integrationLabel)],
		[part.link('https://docs.datadoghq.com/ja/containers/docker/integrations/')],
	],
};

/** All that applications need: each way of reaching the Agent, and how a check is asked for. */
export function guide({applications}: Pick<Receipt, 'applications'>): Guide {
	return {
		title: 'アプリケーションから Datadog Agent に接続するために必要なもの',
		parts: applications.length === 0 ? [] : [...applications.map(each => advice(each)), integrations],
	};
}
