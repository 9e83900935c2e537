import type {Cause} from '../../../domain/choices/problem/rollout.ts';
import {josa} from '../forms/particle.ts';
import type {CauseWords} from './cause-words.ts';

type PlacementCause = Extract<
	Cause,
	{kind: 'port-taken' | 'no-room' | 'attribute' | 'constraint' | 'agent-disconnected' | 'no-instances'}
>;

const resources = {
	cpu: 'CPU',
	memory: '메모리',
	eni: '네트워크 인터페이스',
	ports: '포트(인스턴스에서 작업이 예약할 수 있는 포트는 100개)',
};

/** Why ECS places no task on an instance, and what helps. */
export function placementCause(cause: PlacementCause): CauseWords {
	switch (cause.kind) {
		case 'port-taken': {
			// "is already using a port required by your task" of ECS, "port is already allocated" of Docker.
			const port = cause.port === undefined ? '호스트 포트' : `포트 ${cause.port.port}`;
			const holder = cause.heldBy === undefined ? '' : `${josa(cause.heldBy, '이가')} `;
			return {
				phrase: `${holder}${josa(port, '을를')} 사용 중입니다`,
				help: [
					cause.isWindows === true
						? '인스턴스에서 포트를 비우거나, 이 포트가 필요한 기능을 빼세요.'
						: // The first step is to use the socket.
							'또는 포트를 비우세요.',
				],
			};
		}

		case 'no-room': {
			// "has insufficient memory available", "insufficient CPU units", or RESOURCE with a name.
			return {
				phrase: `여유 ${josa(resources[cause.resource], '이가')} 부족합니다`,
				help: [
					'인스턴스의 자원을 확보하거나 --cpu와 --memory로 Agent의 크기를 줄이세요. ECS가 자동으로 다시 시도합니다.',
				],
				fixed: ['인스턴스의 자원을 확보하세요. ECS가 자동으로 다시 시도합니다.'],
			};
		}

		case 'attribute': {
			// "is missing an attribute required by your task"; which one, AWS doesn't always say.
			return {
				phrase:
					cause.attribute === undefined
						? '인스턴스에 작업에 필요한 속성이 없습니다'
						: `인스턴스에 속성 ${josa(cause.attribute, '이가')} 없습니다`,
				help: ['인스턴스의 ECS 에이전트와 Docker를 업데이트하거나, 이 속성이 필요한 기능을 빼세요.'],
			};
		}

		case 'constraint': {
			// "MemberOf placement constraint unsatisfied."
			const {expression} = cause;
			return {
				phrase:
					expression === undefined
						? '인스턴스가 배치 제약 조건을 만족하지 않습니다'
						: `인스턴스가 배치 제약 조건 ${josa(expression, '을를')} 만족하지 않습니다`,
				help: ['인스턴스가 제약 조건을 만족하게 하거나, 서비스 또는 작업 정의에서 제약 조건을 빼세요.'],
			};
		}

		case 'agent-disconnected': {
			// "doesn't have the agent connected", or just AGENT. The ECS agent is meant, not Datadog's.
			return {
				phrase: '인스턴스의 ECS 에이전트가 연결되어 있지 않습니다',
				help: ['인스턴스에서 ECS 에이전트를 다시 시작하세요:'],
			};
		}

		case 'no-instances': {
			// "No Container Instances were found in your cluster."
			return {
				phrase: '클러스터에 실행할 인스턴스가 없습니다',
				help: ['인스턴스를 추가하면 Agent가 자동으로 시작됩니다.'],
			};
		}
	}
}
