import type {Obstacle} from '../../../domain/choices/problem/obstacle.ts';
import {untold} from './untold.ts';

/** Why the Agent won't run on an instance. */
export function obstacle(of: Obstacle): string {
	switch (of.kind) {
		case 'port': {
			const holder = of.heldBy === undefined ? '' : ` ${of.heldBy} が`;
			return `ポート ${of.port.port}/${of.port.protocol} は${holder}使用中`;
		}

		// In the units of ECS: MiB, and 1024 CPU units to a core.
		case 'memory': {
			return `メモリの空きは ${of.has} MiB、Agent に必要なのは ${of.needs} MiB`;
		}

		case 'cpu': {
			return `CPU の空きは ${of.has} ユニット、Agent に必要なのは ${of.needs} ユニット`;
		}

		case 'attribute': {
			return `属性 ${of.attribute} なし`;
		}

		case 'constraint': {
			return `${of.expression} により対象外`;
		}

		case 'untold': {
			return `${of.expression} により対象外の可能性: ${untold(of.why)}`;
		}

		// As the task definition and the ECS agent write them.
		case 'runtime-platform': {
			return `${of.has} のインスタンス、タスク定義は ${of.needs} 用`;
		}

		case 'agent-disconnected': {
			return 'ECS エージェントが未接続';
		}

		case 'status': {
			return `状態が ${of.status}`;
		}
	}
}
