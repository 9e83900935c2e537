import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import type {CauseWords} from './cause-words.ts';

type PlacementCause = Extract<
	Cause,
	{kind: 'port-taken' | 'no-room' | 'attribute' | 'constraint' | 'agent-disconnected' | 'no-instances'}
>;

const resources = {
	cpu: 'CPU の空きが不足しています',
	memory: 'メモリの空きが不足しています',
	eni: 'ネットワークインターフェイスの空きが不足しています',
	ports: 'ポートの空きが不足しています (タスクが予約できるのは1台につき100個)',
};

/** Why ECS places no task on an instance, and what helps. */
export function placementCause(cause: PlacementCause): CauseWords {
	switch (cause.kind) {
		case 'port-taken': {
			// "is already using a port required by your task" of ECS, "port is already allocated" of Docker.
			const port = cause.port === undefined ? 'ホストポート' : `ポート ${cause.port.port} `;
			return {
				phrase: `${port}は${cause.heldBy === undefined ? '' : ` ${cause.heldBy} が`}使用中です`,
				help: [
					cause.isWindows === true
						? 'インスタンスでポートを解放するか、それを必要とする機能を外してください。'
						: // The first step is to use the socket.
							'または、ポートを解放してください。',
				],
			};
		}

		case 'no-room': {
			// "has insufficient memory available", "insufficient CPU units", or RESOURCE with a name.
			return {
				phrase: resources[cause.resource],
				help: [
					'空きを増やすか、--cpu と --memory で Agent のサイズを小さくしてください。ECS は自動的に再試行します。',
				],
				fixed: ['空きを増やしてください。ECS は自動的に再試行します。'],
			};
		}

		case 'attribute': {
			// "is missing an attribute required by your task"; which one, AWS doesn't always say.
			return {
				phrase:
					cause.attribute === undefined
						? 'タスクに必要な属性がインスタンスにありません'
						: `インスタンスに属性 ${cause.attribute} がありません`,
				help: [
					'インスタンスの ECS エージェントと Docker を更新するか、その属性を必要とする機能を外してください。',
				],
			};
		}

		case 'constraint': {
			// "MemberOf placement constraint unsatisfied."
			const {expression} = cause;
			return {
				phrase:
					expression === undefined
						? 'インスタンスが配置制約を満たしていません'
						: `インスタンスが配置制約 ${expression} を満たしていません`,
				help: ['インスタンスを配置制約に合わせるか、サービスまたはタスク定義から配置制約を外してください。'],
			};
		}

		case 'agent-disconnected': {
			// "doesn't have the agent connected", or just AGENT. The ECS agent is meant, not Datadog's.
			return {
				phrase: 'インスタンスの ECS エージェントが接続されていません',
				help: ['インスタンスで ECS エージェントを再起動してください:'],
			};
		}

		case 'no-instances': {
			// "No Container Instances were found in your cluster."
			return {
				phrase: 'クラスターに実行できるインスタンスがありません',
				help: ['インスタンスを追加してください。Agent はそこで自動的に起動します。'],
			};
		}
	}
}
