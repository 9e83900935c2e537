import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';

/** Why a service can't send to an Agent of its hosts, behind its name. */
export const notWirable: Readonly<Record<ProblemOf<'service-not-possible'>['why'], string>> = {
	fargate: 'Fargate에서 실행되므로 호스트의 Agent에 연결할 수 없습니다',
	sidecar: '자체 작업에 Agent가 있습니다',
	'no-hosts': '현재 실행 중인 위치가 없고, 실행될 인스턴스도 알 수 없습니다',
	'no-agent': 'Agent가 없는 인스턴스에서 실행됩니다',
	unreadable: '작업 정의를 읽을 수 없습니다',
	several: '선택한 클러스터에 같은 이름의 서비스가 여러 개 있습니다',
};
