import type {RolePolicy} from '../../../domain/ending/event.ts';

const headings: Readonly<Record<RolePolicy['holder'], string>> = {
	operator: '이 도구를 실행하는 사용자용: 읽기 및 계획에 있는 변경만',
	'execution-role': '작업 실행 역할용: API 키 읽기',
	integration: 'Datadog AWS 통합의 역할용: ECS 메트릭, 이벤트 및 ECS Explorer',
};

/** What a policy is for. */
export function policy(holder: RolePolicy['holder']): string {
	return headings[holder];
}
