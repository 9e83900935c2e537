import type {Obstacle} from '../../../domain/choices/problem/obstacle.ts';
import {josa} from '../forms/particle.ts';
import {untold} from './untold.ts';

/** Why the Agent won't run on an instance. */
export function obstacle(of: Obstacle): string {
	switch (of.kind) {
		case 'port': {
			const holder = of.heldBy === undefined ? '' : `${josa(of.heldBy, '이가')} `;
			return `${holder}포트 ${of.port.port}/${of.port.protocol} 사용 중`;
		}

		// In the units of ECS: MiB, and 1024 CPU units to a core.
		case 'memory': {
			return `여유 메모리 ${of.has} MiB, Agent에 ${of.needs} MiB 필요`;
		}

		case 'cpu': {
			return `여유 CPU 단위 ${of.has}개, Agent에 ${of.needs}개 필요`;
		}

		case 'attribute': {
			return `속성 ${of.attribute} 없음`;
		}

		case 'constraint': {
			return `제약 조건 ${of.expression}에 따라 제외`;
		}

		case 'untold': {
			return `제약 조건 ${of.expression}에 따라 제외될 수 있음: ${untold(of.why)}`;
		}

		// As the task definition and the ECS agent write them.
		case 'runtime-platform': {
			return `인스턴스는 ${of.has}, 작업 정의는 ${of.needs}용`;
		}

		case 'agent-disconnected': {
			return 'ECS 에이전트가 연결되지 않음';
		}

		case 'status': {
			return `${of.status} 상태`;
		}
	}
}
