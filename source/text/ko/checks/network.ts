import {keepers} from '../../../domain/account/owner.ts';
import {putsBack} from '../account/owner.ts';
import {josa} from '../forms/particle.ts';
import type {CheckTexts} from './check-words.ts';

/** Checks of what the Agent and applications can reach. */
export const networkChecks: CheckTexts<'imds' | 'open-security-groups' | 'hidden-logs' | 'other-agents'> = {
	// Datadog knows a host by its instance ID, which the Agent reads there.
	imds: {
		title: '인스턴스 메타데이터',
		ok: 'Agent가 인스턴스의 이름을 확인할 수 있습니다',
		findings: {
			disabled: () => '인스턴스 메타데이터가 비활성화되어 호스트가 임의의 이름으로 표시될 수 있습니다',
			blocked: () =>
				'awsvpc 모드의 컨테이너가 인스턴스 메타데이터에 접근할 수 없어 호스트가 임의의 이름으로 표시될 수 있습니다',
			// The token travels this many hops, and a container behind the bridge is the second.
			'hop-limit': () => '메타데이터 홉 제한이 1이어서 호스트가 임의의 이름으로 표시될 수 있습니다',
		},
	},
	'open-security-groups': {
		title: '인터넷 공개 포트',
		ok: 'Agent의 포트를 인터넷에 여는 보안 그룹이 없습니다',
		findings: {
			open: facts => `${josa(facts('groups'), '이가')} 포트 ${josa(facts('ports'), '을를')} 인터넷에 엽니다`,
		},
	},
	'hidden-logs': {
		title: '로그 드라이버',
		ok: 'Agent가 모든 컨테이너의 로그를 읽을 수 있습니다',
		findings: {
			hidden: facts =>
				`${facts('families')}의 로그 드라이버 ${josa(facts('drivers'), '은는')} Agent가 읽을 수 없습니다`,
		},
	},
	'other-agents': {
		title: '다른 Agent',
		ok: '호스트에 다른 Agent가 없습니다',
		findings: {
			// Each of them reports the same host and the same containers.
			present: facts => `${josa(facts('names'), '이가')} 함께 실행 중입니다(${facts('images')})`,
			tasks: facts =>
				`${josa(facts('names'), '이가')} 서비스 없이 작업으로 실행 중이며, 이 도구는 이를 중지하지 않습니다` +
				`(${facts('images')})`,
			// Both report the containers of those tasks.
			sidecars: facts => `${facts('names')}의 작업에 자체 Agent가 있으며, 그대로 둡니다(${facts('images')})`,
			sends: facts =>
				`${josa(facts('names'), '은는')} Datadog으로 데이터를 보내지만 Agent가 아니며, 포트를 포함하여 그대로 둡니다`,
			'kept-by-tool': facts =>
				`${josa(facts('names'), '은는')} 다른 도구에서 관리합니다: ${keeper(facts('tool'))}`,
		},
	},
};

function keeper(kind: string): string {
	const tool = keepers.find(one => one === kind);
	return tool === undefined ? `${josa(kind, '이가')} 자체 정의로 되돌립니다` : putsBack(tool);
}
