import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** After checks of the instances, of what the Agent reaches there, and of the service. */
export const hostCheckSteps: StepWords<
	| 'wait-for-agents'
	| 'restart-agents'
	| 'wait-for-instance'
	| 'free-room'
	| 'free-room-on-others'
	| 'meet-constraints'
	| 'trust-desired-count'
	| 'with-less'
	| 'free-port'
	| 'reach-by-host'
	| 'add-capability'
	| 'update-ecs-agent'
	| 'leave-out-mounts'
	| 'look-at-status'
	| 'plan-to-move'
	| 'name-linux'
	| 'quiet-hour'
	| 'switch-metadata-on'
	| 'host-network'
	| 'raise-hop-limit'
	| 'close-ports'
	| 'readable-log-driver'
	| 'one-agent'
	| 'change-in-tool'
	| 'look-at-monitors'
	| 'windows-versions'
	| 'older-windows'
	| 'floating-tag'
	| 'other-version'
	| 'mount-logs'
	| 'split-lines'
	| 'pass-headers'
	| 'pin-again'
	| 'name-version'
	| 'upgrade-major'
	| 'keep-network-mode'
	| 'lower-minimum'
	| 'keep-some-running'
	| 'name-gets-free'
	| 'one-change-back'
	| 'compare-with-diff'
	| 'little-room'
	| 'reduce-or-ask'
> = {
	'wait-for-agents': ['ECS 에이전트가 다시 연결되면 ECS가 Agent를 시작합니다. 인스턴스에서 실행하세요:'],
	// The log of the ECS-optimized AMIs of Amazon Linux 2 and 2023.
	'restart-agents': ['인스턴스에서 /var/log/ecs/ecs-agent.log를 확인하고 ECS 에이전트를 다시 시작하세요:'],
	'wait-for-instance': ['인스턴스를 추가하거나 ACTIVE가 될 때까지 기다리세요. 그러면 Agent가 자동으로 시작됩니다.'],
	'free-room': ['인스턴스에 Agent에 필요한 자원을 확보하세요.'],
	'free-room-on-others': ['나머지 인스턴스에 Agent에 필요한 자원을 확보하세요. 그러면 ECS가 자동으로 시작합니다.'],
	// Constraints are of the service and of its task definition, attributes what the definition needs.
	'meet-constraints': ['배치 제약 조건을 만족하고 필요한 속성이 모두 있으면 ECS가 시작합니다.'],
	'trust-desired-count': ['배포는 ECS가 원하는 Agent의 수를 기준으로 판단합니다.'],
	'with-less': ['부족하면 느려지거나, 메모리를 모두 사용했을 때 중지될 수 있습니다.'],
	// Datadog's guide for ECS has the Agent in bridge mode; a socket is a file of the host.
	'reach-by-host': ['Datadog은 Agent에 bridge 모드를 권장합니다. Unix 소켓은 모든 모드에서 작동합니다.'],
	'free-port': ['포트를 사용 중인 작업이나 프로그램을 중지하거나 Unix 소켓을 사용하세요.'],
	'add-capability': ['ECS 에이전트를 업데이트하거나, 이 속성이 필요한 기능을 빼세요.'],
	// UpdateContainerAgent needs ecs-init, as on Amazon's own Linux AMIs, so replacing comes first.
	'update-ecs-agent': ['인스턴스를 교체하거나 UpdateContainerAgent를 호출하여 ECS 에이전트를 업데이트하세요.'],
	'leave-out-mounts': ['이를 마운트하는 설정을 빼세요.'],
	'look-at-status': ['설치한 뒤에 한 인스턴스에서 Agent의 상태를 확인하세요.'],
	'plan-to-move': ['Agent는 실행됩니다. 지원되는 이미지로 옮길 계획을 세우세요.'],
	// Amazon Linux 1 has them under /cgroup, others under /sys/fs/cgroup.
	'name-linux': [
		part.command('--linux'),
		'로 종류를 지정하세요. Amazon Linux 1은 컨트롤 그룹(cgroup)의 위치가 다릅니다.',
	],
	'quiet-hour': ['작업이 새 인스턴스로 옮겨집니다. 사용이 적은 시간을 선택하세요.'],
	'switch-metadata-on': ['활성화하세요:'],
	'host-network': ['Agent에 host 네트워크 모드를 사용하세요.'],
	'raise-hop-limit': ['시작 템플릿에서도 2로 설정하세요:'],
	'close-ports': ['보안 그룹에서 닫거나 Unix 소켓을 사용하세요.'],
	'readable-log-driver': ['json-file 로그 드라이버를 사용하거나, CloudWatch에서 로그를 전달하세요.'],
	'one-agent': [
		'Agent가 두 개이면 모든 데이터가 중복됩니다. ',
		part.command('--existing'),
		'으로 다른 Agent를 인계하거나 교체하고, 그렇지 않으면 제거하세요.',
	],
	'change-in-tool': ['그 도구에서도 변경하거나, 그 도구의 관리 대상에서 빼세요.'],
	'look-at-monitors': [
		'이제 Agent는 토큰으로 먼저 인스턴스에 요청하여 인스턴스 ID를 찾습니다. 호스트 이름을 사용하는 모니터를 확인하세요.',
	],
	'windows-versions': ['Windows Server 2019, 2022 및 2025용 이미지가 있습니다.'],
	'older-windows': ['Windows Server 2022를 사용하거나 FIPS가 아닌 이미지를 사용하세요.'],
	'floating-tag': ['태그 7에는 있습니다.'],
	'other-version': ['수정된 버전을 사용하세요.'],
	'mount-logs': ['이 도구의 로그 기능은 이 폴더를 마운트합니다: /var/lib/docker/containers'],
	'split-lines': ['DD_LOGS_CONFIG_AUTO_MULTI_LINE_DETECTION=false로 설정하면 이전과 같이 유지됩니다.'],
	'pass-headers': ['DD-Api-Key가 없으면 Agent가 보내는 데이터를 모두 받지 않습니다.'],
	'pin-again': ['--pin을 사용하면 새 이미지의 다이제스트를 레지스트리에서 확인합니다.'],
	'name-version': ['--agent-version으로 사용할 버전을 지정하세요.'],
	'upgrade-major': ['차이점: ', part.link('https://docs.datadoghq.com/agent/guide/version_differences/')],
	'keep-network-mode': ['awsvpc 모드에서는 서비스를 유지한 채 업데이트합니다.'],
	'lower-minimum': ['서비스의 최소 정상 상태 백분율을 낮추세요.'],
	'keep-some-running': [
		'약 1분 동안 데이터가 없습니다. 일부를 계속 실행하려면 서비스의 최소 정상 상태 백분율을 설정하세요.',
	],
	'one-change-back': ['롤백은 변경을 한 번만 되돌립니다. 다른 것을 실행하려면 원하는 것을 설치하세요.'],
	'compare-with-diff': ['대신 실행될 것은 계획에 표시됩니다. 다른 것이라면 적용하지 마세요.'],
	'name-gets-free': ['마지막 작업이 중지되면 이름을 사용할 수 있으며, 이 도구가 기다립니다.'],
	'little-room': ['이 ECS 한도까지 여유가 거의 없습니다.'],
	'reduce-or-ask': ['수를 줄이거나 AWS에 할당량 증가를 요청하세요.'],
};
