import type {RuleId} from '../../../domain/agent/validate/finding.ts';
import type {StepWords} from '../../step-words.ts';

/** How to mend a definition that ECS or Docker would refuse. */
export const definitionSteps: StepWords<'mend-definition'> = {'mend-definition': ({rule}) => [mends[rule]]};

const mends: Readonly<Record<RuleId, string>> = {
	'container-name-twice': 'ECS에서는 같은 이름을 한 번만 사용할 수 있습니다. 하나의 이름을 바꾸세요.',
	'volume-name-twice': '마운트는 볼륨을 이름으로 지정합니다. 하나의 이름을 바꾸세요.',
	'variable-and-secret': 'ECS에서는 같은 이름을 한 번만 사용할 수 있습니다. 하나를 빼세요.',
	'secrets-without-role': '--execution-role로 역할을 지정하세요.',
	'unknown-volume': '볼륨을 추가하거나 마운트를 빼세요.',
	'container-path-twice': 'ECS에서는 같은 컨테이너 경로를 한 번만 사용할 수 있습니다. 하나를 빼세요.',
	'mount-point-twice': 'Docker는 한 위치에 마운트가 두 개인 컨테이너를 시작하지 않습니다. 하나를 빼세요.',
	'relative-path':
		'Docker에는 슬래시로 시작하는 경로(Windows에서는 드라이브로 시작하는 경로) 또는 명명된 파이프가 필요합니다.',
	'root-path': 'Docker에서 거부합니다. 폴더에 마운트하세요.',
	'over-proc': 'Docker는 이런 컨테이너를 시작하지 않습니다. /host/proc처럼 다른 위치에 마운트하세요.',
	'read-only-proc': 'Docker가 그 위치에 네트워크 설정을 써야 합니다. /host/proc처럼 다른 위치에 마운트하세요.',
	'read-only-pipe':
		'Docker는 명명된 파이프가 읽기 전용인 컨테이너를 시작하지 않습니다. readOnly를 false로 설정하세요.',
	'pipe-elsewhere': '명명된 파이프는 명명된 파이프의 경로에만 마운트할 수 있습니다.',
	'file-on-windows': 'Windows의 Docker는 폴더만 마운트합니다. 파일이 있는 폴더를 마운트하세요.',
	'linux-only': 'Windows에서는 빼세요.',
	'host-port-twice': 'ECS에서는 포트를 한 번만 매핑할 수 있습니다. 하나를 바꾸거나 Unix 소켓을 사용하세요.',
	'port-protocols': 'ECS에서는 컨테이너 포트 하나에 프로토콜을 하나만 사용할 수 있습니다. 하나를 빼세요.',
	'host-port-differs': 'host 및 awsvpc 모드에서는 두 포트가 같습니다. 같은 번호를 사용하세요.',
	'ports-without-network': '포트를 빼거나 다른 네트워크 모드를 선택하세요.',
	'links-without-bridge': '링크를 빼거나 bridge 모드를 사용하세요.',
	'memory-missing': 'ECS에서는 둘 중 하나 또는 작업의 크기를 지정해야 합니다.',
	'memory-above-task': '작업의 메모리를 늘리거나 컨테이너의 메모리를 줄이세요.',
	'reservations-above-task': '작업의 메모리를 늘리거나 컨테이너의 예약을 줄이세요.',
	'reservation-above-limit': '한도는 예약 이상이어야 합니다. 한도를 늘리거나 예약을 줄이세요.',
	'memory-too-small': 'Docker는 메모리가 6 MiB 미만인 컨테이너를 시작하지 않습니다.',
	'capability-unknown': 'NET_ADMIN처럼 CAP_ 없이 이름을 지정하세요.',
	'health-check-command': 'CMD 또는 CMD-SHELL로 시작해야 합니다.',
	'health-check-limits': '이 범위의 값으로 설정하세요.',
	'dependency-unknown': '컨테이너를 추가하거나 종속성을 빼세요.',
	'dependency-circle': '어느 쪽도 시작할 수 없습니다. 종속성 하나를 빼세요.',
	'dependency-health': '상태 확인을 추가하거나 START 조건을 사용하세요.',
	'dependency-essential': '필수(essential)가 아닌 컨테이너의 종료만 기다릴 수 있습니다.',
};
