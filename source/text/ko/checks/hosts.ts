import {josa} from '../forms/particle.ts';
import type {CheckTexts} from './check-words.ts';

/** Checks of the instances. */
export const hostChecks: CheckTexts<
	| 'agent-connected'
	| 'forecast'
	| 'size'
	| 'host-ports'
	| 'attributes'
	| 'ecs-agent-version'
	| 'docker-socket'
	| 'end-of-life'
	| 'unknown-system'
	| 'instance-replacement'
> = {
	'agent-connected': {
		title: 'ECS 에이전트 연결',
		ok: '모든 ECS 에이전트가 연결되어 있습니다',
		findings: {
			disconnected: facts => `ECS 에이전트 ${facts('of')}개 중 ${facts('away')}개가 연결되어 있지 않습니다`,
			'none-connected': () => '연결된 ECS 에이전트가 없어 아무것도 시작할 수 없습니다',
		},
	},
	forecast: {
		title: 'Agent를 위한 공간',
		ok: '모든 인스턴스에서 실행됩니다',
		findings: {
			'no-instances': () => '준비된 인스턴스가 없어 아직 Agent가 실행되지 않습니다',
			nowhere: () => '실행할 수 있는 인스턴스가 없습니다',
			partly: facts => `인스턴스 ${facts('eligible')}개 중 ${facts('runsOn')}개에서 실행됩니다`,
			'left-out': facts =>
				`인스턴스 ${facts('of')}개 중 ${facts('runsOn')}개에서 실행되고 ${facts('leftOut')}개는 제외됩니다`,
			'all-left-out': () => '모든 인스턴스가 제외됩니다',
			untold: facts =>
				`인스턴스 ${facts('of')}개 중 ${facts('runsOn')}개에서 실행되고 ${facts('untold')}개는 알 수 없습니다`,
		},
	},
	size: {
		title: 'Agent의 크기',
		ok: '기능에 필요한 만큼 할당됩니다',
		findings: {
			// The memory of a container is a hard limit: above it Docker ends the container.
			below: facts =>
				`${josa(facts('has'), '이가')} 할당되지만, 기능에는 ${josa(facts('needs'), '이가')} 필요합니다` +
				(facts('percent') === '' ? '' : `(aws.ecs.cpuutilization에 ${facts('percent')}%로 표시됩니다)`),
		},
	},
	// ECS counts the ports of its tasks; a process of the host that listens on one it doesn't see.
	'host-ports': {
		title: '호스트 포트',
		ok: 'ECS에서 확인할 수 있는 한 Agent의 포트가 비어 있습니다',
		findings: {
			'own-network': facts =>
				`awsvpc 모드에서는 Agent가 호스트의 포트를 사용하지 않으므로 애플리케이션이 포트 ${facts('ports')}에 연결할 수 없습니다`,
			taken: facts =>
				`인스턴스 ${facts('hosts')}개에서 ` +
				(facts('holders') === '' ? '' : `${josa(facts('holders'), '이가')} `) +
				`포트 ${josa(facts('ports'), '을를')} 사용 중입니다`,
		},
	},
	// The ECS agent reports them when it starts, by its own version and Docker's.
	attributes: {
		title: '인스턴스 속성',
		ok: 'Agent에 필요한 속성이 인스턴스에 모두 있습니다',
		findings: {missing: facts => `${josa(facts('attributes'), '이가')} 없습니다`},
	},
	'ecs-agent-version': {
		title: 'ECS 에이전트 버전',
		ok: '모든 ECS 에이전트가 키를 읽을 수 있는 버전입니다',
		findings: {
			'too-old': facts =>
				`ECS 에이전트 ${josa(facts('versions'), '은는')} 키를 읽을 수 없으며, ${facts('needs')} 이상이 필요합니다`,
		},
	},
	'docker-socket': {
		title: 'Docker 소켓',
		ok: 'Docker 소켓의 위치가 다르다고 알려진 인스턴스가 없습니다',
		findings: {
			'no-docker': () => '관리형 인스턴스에는 Docker가 없어 소켓을 마운트할 수 없습니다',
			bottlerocket: () => 'Bottlerocket에서는 Docker 소켓의 위치가 다를 수 있습니다',
		},
	},
	'end-of-life': {
		title: '운영 체제 지원',
		ok: '지원이 종료되었다고 알려진 것이 없습니다',
		findings: {ended: facts => `${josa(facts('systems'), '은는')} 더 이상 업데이트되지 않습니다`},
	},
	'unknown-system': {
		title: '운영 체제 확인',
		ok: '모든 인스턴스의 운영 체제를 알 수 있습니다',
		findings: {unknown: facts => `운영 체제를 알 수 없어 ${josa(facts('taken'), '으로로')} 간주합니다`},
	},
	// A daemon comes to Managed Instances with new ones, so ECS replaces those that are there.
	'instance-replacement': {
		title: '인스턴스 유지',
		ok: '교체되는 인스턴스가 없습니다',
		findings: {
			replaced: facts =>
				`인스턴스 ${facts('instances')}개를 한 번에 ${facts('percent')}%씩 드레이닝하고 교체합니다`,
		},
	},
};
