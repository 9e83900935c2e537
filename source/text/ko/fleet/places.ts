import type {FleetAccount, FleetGroup, FleetPart, FleetWord} from '../../../domain/fleet/view/fleet-groups.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';

/** A place in a word. `inoperable` and `outdated` are CloudFormation's own. */
export const places: Readonly<Record<FleetWord, string>> = {
	failed: '실패',
	inoperable: '작동 불가',
	cancelled: '시작 안 함',
	unread: '읽을 수 없음',
	running: '진행 중',
	waiting: '대기 중',
	outdated: '업데이트 필요',
	missing: '누락',
	unwanted: '더 이상 불필요',
	empty: '클러스터 없음',
	current: '최신',
	create: '생성',
	update: '업데이트',
	delete: '삭제',
};

/** Regions that are named; more are counted. */
const mostRegions = 4;

/** `111122223333 shop-prod`, or `계정 980개`. */
export function accounts(all: readonly FleetAccount[]): string {
	const [first] = all;
	return all.length === 1 && first
		? [first.account, first.name].filter(text => text !== undefined).join(' ')
		: counted('계정', all.length);
}

/** `us-east-1 실패 · 리전 16개 대기 중`. */
export function parts({accounts: all, parts: own}: FleetGroup, of: number): string {
	const [alone] = all.length === 1 ? all : [];
	return own
		.map(part => {
			const names = alone ? namesIn(part, alone) : undefined;
			return `${regions(part.regions, of)} ${places[part.word]}${besides(part, names)}`;
		})
		.join(' · ');
}

function regions(names: readonly string[], of: number): string {
	if (names.length <= mostRegions) {
		return listed(names);
	}

	return names.length === of ? `리전 ${of}개 모두` : counted('리전', names.length);
}

/** What matters besides: what goes first, what is in it, and what was changed by hand. */
function besides({clusters, isDrifted, isFirst, word}: FleetPart, names: readonly string[] | undefined): string {
	const isTold = clusters !== undefined && clusters > 0 && word !== 'empty' && word !== 'unread';
	const said = [
		...(isFirst ? ['먼저'] : []),
		...(isTold ? [names ? listed(names, 3) : counted('클러스터', clusters)] : []),
		...(isDrifted ? ['수동 변경됨'] : []),
	].filter(text => text !== '');
	return said.length === 0 ? '' : `(${said.join(', ')})`;
}

/** The clusters of a single account, where its regions have the same or there is one of them. */
function namesIn({regions: own, word}: FleetPart, {cells}: FleetAccount): readonly string[] | undefined {
	const all = cells.filter(({region}) => own.includes(region)).map(({clusters = []}) => clusters);
	const [first] = all;
	const isSame = all.every(one => one.join('\n') === first?.join('\n'));
	return word !== 'empty' && isSame && first && first.length > 0 ? first : undefined;
}
