import type {FleetAccount, FleetGroup, FleetPart, FleetWord} from '../../../domain/fleet/fleet-groups.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';
import {spaced} from '../forms/spaced.ts';

/** A place in a word. `inoperable` and `outdated` are CloudFormation's own. */
export const places: Readonly<Record<FleetWord, string>> = {
	failed: '失敗',
	inoperable: '操作不能',
	cancelled: '未開始',
	unread: '読み取り不可',
	running: '実行中',
	waiting: '待機中',
	outdated: '未更新',
	missing: '未作成',
	unwanted: '不要',
	empty: 'クラスターなし',
	current: '最新',
	create: '作成',
	update: '更新',
	delete: '削除',
};

/** Regions that are named; more are counted. */
const mostRegions = 4;

/** `111122223333 shop-prod`, or `アカウント980個`. */
export function accounts(all: readonly FleetAccount[]): string {
	const [first] = all;
	return all.length === 1 && first
		? [first.account, first.name].filter(text => text !== undefined).join(' ')
		: `アカウント${number(all.length)}個`;
}

/** `us-east-1 で失敗、リージョン16個で待機中`. */
export function parts({accounts: all, parts: own}: FleetGroup, of: number): string {
	const [alone] = all.length === 1 ? all : [];
	return own
		.map(part => {
			const names = alone ? namesIn(part, alone) : undefined;
			return `${spaced(regions(part.regions, of))}で${places[part.word]}${besides(part, names)}`;
		})
		.join('、');
}

function regions(names: readonly string[], of: number): string {
	if (names.length <= mostRegions) {
		return listed(names);
	}

	return names.length === of ? `全リージョン (${of}個)` : plural(names.length, 'リージョン', '個');
}

/** What matters besides: what goes first, what is in it, and what was changed by hand. */
function besides({clusters, isDrifted, isFirst, word}: FleetPart, names: readonly string[] | undefined): string {
	const isTold = clusters !== undefined && word !== 'empty';
	const said = [
		...(isFirst ? ['先行'] : []),
		...(isTold ? [names ? listed(names, 3) : plural(clusters, 'クラスター', '個')] : []),
		...(isDrifted ? ['手動で変更あり'] : []),
	].filter(text => text !== '');
	return said.length === 0 ? '' : ` (${said.join('、')})`;
}

/** The clusters of a single account, where its regions have the same or there is one of them. */
function namesIn({regions: own, word}: FleetPart, {cells}: FleetAccount): readonly string[] | undefined {
	const all = cells.filter(({region}) => own.includes(region)).map(({clusters = []}) => clusters);
	const [first] = all;
	const isSame = all.every(one => one.join('\n') === first?.join('\n'));
	return word !== 'empty' && isSame && first && first.length > 0 ? first : undefined;
}
