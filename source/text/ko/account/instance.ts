import type {InstanceRollout, InstanceState} from '../../../domain/choices/problem/rollout.ts';
import {cause} from '../causes/cause.ts';

const states: Readonly<Record<InstanceState, string>> = {
	running: '실행 중',
	starting: '시작 중',
	// By its health check, or without one when it has run for a while.
	'checking-health': '실행 중, 아직 정상으로 확인되지 않음',
	replacing: '이전 Agent 교체 중',
	waiting: '대기 중',
	// ECS places no new task on a draining instance, so no rollout waits for it.
	draining: '드레이닝 중, 집계에서 제외',
	failed: '실패',
};

/** Where one instance stands, with the cause where one is known. */
export function instance(of: InstanceRollout): string {
	return of.cause === undefined ? states[of.state] : `${states[of.state]}: ${cause(of.cause)}`;
}
