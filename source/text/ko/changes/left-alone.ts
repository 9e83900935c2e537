import type {LeftAlone} from '../../../domain/plan/plan.ts';
import {listed} from '../forms/listed.ts';
import {josa} from '../forms/particle.ts';
import {owner} from '../account/owner.ts';

type Left = Pick<LeftAlone, 'why' | 'owner' | 'containers'>;

/**
Why a cluster's hosts get no Agent of this tool: `web은 … 그대로 둡니다`. The subject is a name; empty where it stands
before.
*/
export function leftAlone({why, owner: whose, containers = []}: Left, subject: string): string {
	const by = whose === undefined ? '' : `(${owner(whose)})`;
	const it = subject === '' ? '' : `${josa(subject, '은는')} `;
	switch (why) {
		case 'name-taken': {
			return `${it}이 도구의 것이 아니면서 이 도구에서 사용할 이름을 쓰고 있어 그대로 둡니다`;
		}

		case 'foreign-agent': {
			return `${it}이 도구로 설치하지 않은 Agent여서 그대로 둡니다${by}`;
		}

		// ECS runs as many as were asked for, wherever there is room.
		case 'replica-agent': {
			return `${it}인스턴스 수를 따르지 않는 REPLICA 서비스의 Agent여서 그대로 둡니다${by}`;
		}

		case 'nothing-before': {
			return `${subject === '' ? '' : `${subject}에서 `}이전에 실행된 것을 알 수 없어 그대로 둡니다`;
		}

		case 'perhaps-agent': {
			return `${it}컨테이너 ${listed(containers, 3)}의 Agent일 수 있어 그대로 둡니다${by}`;
		}

		case 'several-agents': {
			return `${it}한 작업에 Agent가 여러 개(${listed(containers, 3)}) 있어 그대로 둡니다${by}`;
		}
	}
}
