import type {EstatePageWords} from '../../page/estate-page-words.ts';
import {bareReason} from '../estate/cluster-notes.ts';
import {number} from '../forms/number.ts';

/** What only a page says of what runs where. */
export const estatePage: EstatePageWords = {
	grid: 'クラスターとインスタンス',
	covered: (covered, instances) => `インスタンス${number(instances)}台中${number(covered)}台で Agent を実行中`,
	share: (covered, instances) => `インスタンス${number(instances)}台中${number(covered)}台`,
	marks: {
		running: 'Agent を実行中',
		coming: 'Agent を起動中',
		missing: 'Agent なし',
		unknown: '読み取り不可',
		bare: '対象とする Agent なし',
	},
	count: number,
	totals: ({clusters, instances, agents}) =>
		`クラスター${number(clusters)}個、インスタンス${number(instances)}台、Agent ${number(agents)}個`,
	without: 'Agent を実行していないインスタンス',
	withoutColumns: ['クラスター', '状態', 'インスタンス'],
	bare: bareReason,
	running: count => `Agent を実行中のインスタンス${number(count)}台の名前`,
	agents: 'Agent',
	details: '各 Agent の詳細',
	remarks: '注記',
	unread: '読み取れなかったもの',
};
