import {shortName, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {PipelineWords} from '../../line-words.ts';
import {platform} from '../account/platform.ts';
import {counted} from '../forms/counted.ts';
import {number} from '../forms/number.ts';

/** What a pipeline shows beside its log. */
export const pipeline: PipelineWords = {
	looking: '현재 상태',
	plan: counts => `계획: ${counts}`,
	carryingOut: '적용',
	planned: (command, of) => `${command} 계획${inAccount(of)}`,
	estate: of => `실행 현황${inAccount(of)}`,
	checked: of => `검사 결과${inAccount(of)}`,
	ended: of => `실행 결과${inAccount(of)}`,
	moreClusters: count => `로그에 클러스터가 ${number(count)}개 더 있습니다.`,
	moreChecks: count => `로그에 검사가 ${number(count)}개 더 있습니다.`,
	moreChanges: count => `로그에 변경이 ${number(count)}개 더 있습니다.`,
	columns: ['클러스터', '리전', '서비스', 'Agent 실행'],
	row: ({cluster, region, service = '', running, eligible, kind, isUnwatched}) => [
		cluster,
		region,
		service,
		isUnwatched === true || kind === 'left-alone' || kind === 'removed'
			? ''
			: `${counted('인스턴스', eligible)} 중 ${running}개`,
	],
	estateColumns: ['클러스터', '플랫폼', 'Agent', '버전', '실행', '상태', '변경', '소유자'],
	estateRow(cluster, agent, cells) {
		const [name = '', service = '', runs = '', state = '', release = '', owner = ''] = cells;
		const kinds = agent?.platforms ?? cluster.kinds.map(kind => kind.platform);
		const changed = agent?.drift?.length ?? 0;
		return [
			name,
			kinds.map(kind => platform[kind]).join(', '),
			service,
			release,
			runs,
			state,
			changed === 0 ? '' : counted('차이', changed),
			owner,
		];
	},
	moreRows: count => `로그에 행이 ${number(count)}개 더 있습니다.`,
	unwritten: why => `작업(job) 요약을 저장할 수 없습니다: ${why}`,
};

function inAccount(of: AccountName | undefined): string {
	return of === undefined ? '' : `(${shortName(of)})`;
}
