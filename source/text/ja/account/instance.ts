import type {InstanceRollout, InstanceState} from '../../../domain/choices/problem/rollout.ts';
import {cause} from '../causes/cause.ts';

const states: Readonly<Record<InstanceState, string>> = {
	running: '実行中',
	starting: '起動中',
	// By its health check, or without one when it has run for a while.
	'checking-health': '実行中、正常かどうか確認中',
	replacing: '以前の Agent を置き換え中',
	waiting: '待機中',
	// ECS places no new task on a draining instance, so no rollout waits for it.
	draining: 'ドレイン中、対象外',
	failed: '失敗',
};

/** Where one instance stands, with the cause where one is known. */
export function instance(of: InstanceRollout): string {
	return of.cause === undefined ? states[of.state] : `${states[of.state]}: ${cause(of.cause)}`;
}
