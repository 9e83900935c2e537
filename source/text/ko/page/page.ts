import {shortName, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {PageWords} from '../../page/page-words.ts';
import {number} from '../forms/number.ts';
import {estatePage} from './estate-page.ts';
import {fleetPage} from './fleet-page.ts';

/** What only a page says. */
export const page: PageWords = {
	skip: '본문으로 건너뛰기',
	contents: '목차',
	madeBy: program => `작성: ${program}`,
	title: (command, of) => `dd-ecs-setup ${command}${inAccount(of)}`,
	labels: {account: '계정', regions: '리전', identity: '로그인 주체', when: '시각', command: '명령', demo: '데모'},
	underWay:
		'계획이 승인되어 변경을 적용하고 있습니다. 실행이 끝나면 이 페이지를 다시 씁니다. ' +
		'끝난 뒤에도 이 문장이 남아 있으면 실행이 중단된 것이며, 진행 상황은 저널에서 확인할 수 있습니다.',
	headings: {
		summary: '요약',
		accounts: '계정',
		ended: '실행 결과',
		problems: '문제',
		coverage: '적용 범위',
		made: '적용한 변경',
		next: '다음 단계',
		timeline: '진행 기록',
		clusters: '클러스터',
		instances: '인스턴스',
		changes: '변경',
		checks: '검사',
		permissions: '필요한 권한',
		commands: '명령',
	},
	instanceHeads: ['인스턴스', '주소', '예측', '최종 상태'],
	instancesOf: (cluster, service) => `${cluster}: ${service}`,
	fits: '실행 예정',
	marks: {'+': '추가', '-': '제거', '~': '변경'},
	actions: {add: '추가', change: '변경', remove: '제거'},
	request: name => `요청 JSON: ${name}`,
	requests: count => `요청 JSON ${number(count)}개`,
	passed: count => `통과한 검사 ${number(count)}개`,
	permissionHeads: ['권한', '리소스', '이유'],
	reading: count => `계획 전에 읽기만 하는 권한 ${number(count)}개`,
	madeHeads: ['변경', 'ARN', '소요 시간'],
	timelineHeads: ['시각(UTC)', '경과', '내용'],
	carryOut: command => ({text: ['적용하려면:'], command}),
	sameAgain: command => ({text: ['같은 실행을 반복하려면:'], command}),
	copied: '명령',
	estate: estatePage,
	fleet: fleetPage,
};

function inAccount(of: AccountName | undefined): string {
	return of === undefined ? '' : `: ${shortName(of)}`;
}
