import {josa} from '../forms/particle.ts';
import type {CheckTexts} from './check-words.ts';

/** What lies between two versions of the Agent, one sentence each. */
export const releasesCheck: CheckTexts<'releases'> = {
	releases: {
		title: 'Agent 버전',
		ok: '두 버전 사이에 ECS에 영향을 준다고 알려진 변경이 없습니다',
		findings: {
			'log-collection-panic': facts =>
				`${josa(facts('to'), '은는')} 로그를 수집할 때 중지될 수 있으며, 7.17.1에서 수정되었습니다`,
			'traces-from-containers': () => '7.18부터 이미지가 다른 컨테이너의 트레이스를 기본으로 받습니다',
			'logs-from-files': () => '7.33부터 컨테이너 로그를 파일에서 읽으며, 로그 폴더가 없으면 로그도 없습니다',
			'hostname-required': () => '7.40부터 호스트의 이름을 찾지 못하면 Agent가 시작되지 않습니다',
			'trace-limits-off': () =>
				'7.43부터 ECS에서 트레이스 전용 CPU 및 메모리 한도가 없으며, 작업의 한도가 적용됩니다',
			'key-in-header': () => '7.43부터 API 키를 헤더로 보내며, 프록시가 이 헤더를 전달해야 합니다',
			'memory-and-start': facts =>
				`${josa(facts('to'), '은는')} ECS에서 메모리 사용량이 계속 늘고 로그를 사용하면 시작되지 않을 수 있으며, 7.57.1에서 수정되었습니다`,
			'gpu-kernel-panic': facts =>
				`${josa(facts('to'), '은는')} GPU 인스턴스의 커널을 중단시킬 수 있으며, 7.82.1에서 수정되었습니다`,
			'multi-line-logs': () =>
				'7.82부터 스택 트레이스나 JSON의 여러 줄을 로그 하나로 수집합니다(이전에는 줄마다 하나)',
			'log-senders': () => '7.84부터 로그를 동시에 더 많은 연결로 보냅니다',
			'taken-back': facts =>
				`${facts('from')}에서 ${josa(facts('to'), '으로로')} 되돌아가며, 이전 버전의 기본값이 다시 적용됩니다`,
			'moved-on': facts =>
				`${josa(facts('image'), '이가')} 배포했을 때보다 새로운 Agent를 가리키며, 다시 시작되는 작업에서 사용됩니다` +
				`(알려진 최신 버전: ${facts('newest')})`,
			unpinned: facts => `다이제스트로 고정되어 있었지만, ${josa(facts('image'), '은는')} 고정되어 있지 않습니다`,
			'only-a-digest': facts =>
				`${facts('image')}에서 버전을 알 수 없어 그대로 둡니다(알려진 최신 버전: ${facts('newest')})`,
			'own-image': facts => `${josa(facts('image'), '은는')} 자체 이미지이므로 그대로 둡니다`,
			'older-major': facts =>
				`Agent 7은 Python과 점검이 다르므로 ${josa(facts('image'), '을를')} 그대로 둡니다` +
				`(알려진 최신 버전: ${facts('newest')})`,
		},
	},
};
