import {defaultSettings} from '../../../domain/choices/choices.ts';
import type {Field, SettingId} from '../../../domain/choices/field.ts';
import type {SettingGroup} from '../../../domain/choices/setting-group.ts';

type FieldWords = {readonly label: string; readonly hint: string; readonly placeholder: string};

const fields: Readonly<Record<SettingId, FieldWords>> = {
	env: {label: '환경 태그', hint: '모든 데이터에 env 태그를 지정합니다. 예: prod.', placeholder: '없음'},
	'extra-tags': {label: '추가 태그', hint: 'key:value 형식으로 쉼표로 구분하세요.', placeholder: '없음'},
	'env-vars': {
		label: '추가 환경 변수',
		hint: 'Agent용 변수를 NAME=VALUE 형식으로 쉼표로 구분하세요. 이 도구의 값보다 우선합니다.',
		placeholder: '없음',
	},
	'agent-image': {label: 'Agent 이미지', hint: '태그 없이 입력하세요.', placeholder: defaultSettings.image},
	// A floating tag, as Datadog's own examples have it.
	'agent-version': {
		label: 'Agent 버전',
		hint: '이미지 태그입니다. 7은 작업이 시작될 때마다 최신 Agent 7을 따릅니다.',
		placeholder: '7',
	},
	cpu: {
		label: 'CPU',
		hint: 'CPU 단위로 입력하세요(코어 1개는 1024). 지정하지 않으면 기능에 따라 계산합니다.',
		placeholder: '자동 계산',
	},
	// Above it Docker kills the container, unlike a reservation.
	memory: {
		label: '메모리',
		hint: 'MiB 단위의 하드 제한입니다. 지정하지 않으면 기능에 따라 계산합니다.',
		placeholder: '자동 계산',
	},
	'network-mode': {
		label: '네트워크 모드',
		hint: '대부분 bridge가 적합합니다. 컨테이너에서 인스턴스 메타데이터에 연결할 수 없으면 host를 사용하세요.',
		placeholder: 'bridge',
	},
	subnets: {label: '서브넷', hint: 'awsvpc에만 필요하며 쉼표로 구분하세요.', placeholder: '없음'},
	'security-groups': {label: '보안 그룹', hint: 'awsvpc에만 필요하며 쉼표로 구분하세요.', placeholder: '없음'},
	family: {label: '작업 정의', hint: '작업 정의를 등록할 패밀리입니다.', placeholder: defaultSettings.family},
	'service-name': {label: '서비스', hint: '데몬 서비스의 이름입니다.', placeholder: defaultSettings.serviceName},
	'store-key': {
		label: '키 보관 위치',
		hint: 'plain은 작업 정의를 조회할 권한이 있는 모든 사람이 읽을 수 있습니다.',
		placeholder: 'secrets-manager',
	},
	'execution-role': {
		label: '실행 역할',
		hint: '사용할 역할의 이름 또는 ARN입니다. 지정하지 않으면 필요할 때 이 도구에서 생성합니다.',
		placeholder: '생성',
	},
	'logs-from': {
		label: '로그 수집 대상',
		hint: '모든 컨테이너(all) 또는 자동탐지 레이블이 있는 컨테이너만 수집합니다.',
		placeholder: 'all',
	},
	// In Datadog's own syntax (`DD_CONTAINER_INCLUDE`), so that what people have elsewhere can be pasted.
	'container-include': {
		label: '포함',
		hint: '수집할 컨테이너를 image:REGEX 또는 name:REGEX로 지정하세요.',
		placeholder: '전체',
	},
	'container-exclude': {
		label: '제외',
		hint: '제외할 컨테이너를 image:REGEX 또는 name:REGEX로 지정하세요.',
		placeholder: '없음',
	},
	'labels-as-tags': {
		label: '레이블을 태그로',
		hint: '태그로 사용할 컨테이너 레이블을 label:tag 형식으로 쉼표로 구분하세요.',
		placeholder: '없음',
	},
	'env-as-tags': {
		label: '변수를 태그로',
		hint: '태그로 사용할 컨테이너 변수를 NAME:tag 형식으로 쉼표로 구분하세요.',
		placeholder: '없음',
	},
	'agent-proxy': {
		label: '프록시',
		hint: 'Agent가 데이터를 보낼 때 사용할 주소입니다. 예: http://proxy.internal:3128.',
		placeholder: '없음',
	},
	'agent-no-proxy': {
		label: '프록시 제외',
		hint: '프록시 없이 연결할 호스트입니다. 인스턴스 및 작업 메타데이터는 항상 직접 연결합니다.',
		placeholder: '없음',
	},
	// The program cloud-init writes the instance's ID into the one that is named here.
	'hostname-file': {
		label: '호스트 이름 파일',
		hint: '호스트 이름이 들어 있는 Linux 호스트의 파일입니다. 예: /var/lib/cloud/data/instance-id.',
		placeholder: '없음',
	},
	'log-level': {label: '로그 수준', hint: 'Agent가 자체 로그에 기록하는 정도입니다.', placeholder: 'info'},
	// The default of CreateDaemon.
	'drain-percent': {
		label: '동시 교체 비율',
		hint: '관리형 인스턴스: 한 번에 드레이닝할 비율(%)입니다.',
		placeholder: '25',
	},
	// AWS's own default is yes: a failing Agent would then drive an instance's tasks away.
	critical: {
		label: '필수 여부',
		hint: '관리형 인스턴스: yes로 지정하면 Agent가 실패한 인스턴스를 드레이닝합니다.',
		placeholder: 'no',
	},
	'role-path': {
		label: '역할 경로',
		hint: '이 도구에서 생성하는 역할의 IAM 경로입니다. 예: /team/.',
		placeholder: '/',
	},
	'permissions-boundary': {
		label: '역할 권한 경계',
		hint: '권한 경계가 필요한 경우, 이 도구에서 생성하는 역할을 제한할 정책의 ARN입니다.',
		placeholder: '없음',
	},
};

/** The label of a setting in the form, and a hint that says what is taken. */
export function field({id}: Field): FieldWords {
	return fields[id];
}

const groups: Readonly<Record<SettingGroup, string>> = {
	common: '자주 변경하는 설정',
	names: '이름',
	collection: '수집 대상',
	network: '네트워크',
	access: '키 및 역할',
	managed: '관리형 인스턴스',
	seldom: '거의 변경하지 않는 설정',
};

/** The heading above settings that are about the same. */
export function settingGroup(group: SettingGroup): string {
	return groups[group];
}
