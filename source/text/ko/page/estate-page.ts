import type {EstatePageWords} from '../../page/estate-page-words.ts';
import {bareReason} from '../estate/cluster-notes.ts';
import {counted} from '../forms/counted.ts';
import {number} from '../forms/number.ts';

/** What only a page says of what runs where. */
export const estatePage: EstatePageWords = {
	grid: '클러스터와 인스턴스',
	covered: (covered, instances) => `${counted('인스턴스', instances)} 중 ${number(covered)}개에서 Agent 실행 중`,
	share: (covered, instances) => `${counted('인스턴스', instances)} 중 ${number(covered)}개`,
	marks: {
		running: 'Agent 실행 중',
		coming: 'Agent 시작 중',
		missing: 'Agent 누락',
		unknown: '읽을 수 없음',
		bare: '설치 대상이 아님',
	},
	count: number,
	totals: ({clusters, instances, agents}) =>
		[counted('클러스터', clusters), counted('인스턴스', instances), counted('Agent', agents)].join(', '),
	without: 'Agent가 실행되지 않는 인스턴스',
	withoutColumns: ['클러스터', '상태', '인스턴스'],
	bare: bareReason,
	running: count => `Agent가 실행 중인 ${counted('인스턴스', count)}의 이름`,
	agents: 'Agent',
	details: 'Agent별 상세 정보',
	remarks: '참고 사항',
	unread: '읽지 못한 항목',
};
