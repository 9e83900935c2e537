import {shortName, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {PipelineWords} from '../../line-words.ts';
import {platform} from '../account/platform.ts';
import {among} from '../forms/among.ts';

/** What a pipeline shows beside its log. */
export const pipeline: PipelineWords = {
	looking: '現状',
	plan: counts => `プラン: ${counts}`,
	carryingOut: '適用',
	planned: (command, of) => `${command} のプラン${inAccount(of)}`,
	estate: of => `稼働状況${inAccount(of)}`,
	checked: of => `チェック結果${inAccount(of)}`,
	ended: of => `実行結果${inAccount(of)}`,
	moreClusters: count => `他のクラスター${count}個はログにあります。`,
	moreChecks: count => `他のチェック${count}件はログにあります。`,
	moreChanges: count => `他の変更${count}件はログにあります。`,
	columns: ['クラスター', 'リージョン', 'サービス', 'Agent の実行先'],
	row: ({cluster, region, service = '', running, eligible, kind, isUnwatched}) => [
		cluster,
		region,
		service,
		isUnwatched === true || kind === 'left-alone' || kind === 'removed'
			? ''
			: `インスタンス${among(running, eligible, '台')}`,
	],
	estateColumns: ['クラスター', 'プラットフォーム', 'Agent', 'バージョン', '実行先', '状態', '変更', '所有者'],
	estateRow(cluster, agent, cells) {
		const [name = '', service = '', runs = '', state = '', release = '', owner = ''] = cells;
		const kinds = agent?.platforms ?? cluster.kinds.map(kind => kind.platform);
		const changed = agent?.drift?.length ?? 0;
		return [
			name,
			kinds.map(kind => platform[kind]).join('、'),
			service,
			release,
			runs,
			state,
			changed === 0 ? '' : `${changed}件`,
			owner,
		];
	},
	moreRows: count => `他の${count}行はログにあります。`,
	unwritten: why => `ジョブの概要を書き出せません: ${why}`,
};

function inAccount(of: AccountName | undefined): string {
	return of === undefined ? '' : ` (${shortName(of)})`;
}
