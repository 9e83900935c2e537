import type {FeatureId} from '../../../domain/choices/feature-id.ts';

/** A feature in words: its title, and in one sentence what it does. What it asks for and costs comes from its facts. */
export type FeatureWords = {readonly title: string; readonly does: string};

/** By what a person gets, not by the variable behind it; Datadog's own name where that tells as much. */
export const featureWords: Readonly<Record<FeatureId, FeatureWords>> = {
	core: {title: '메트릭 및 컨테이너', does: 'Agent가 각 인스턴스와 그 위의 컨테이너를 보고합니다.'},
	apm: {title: 'APM 트레이스', does: '같은 호스트의 애플리케이션이 포트 8126으로 트레이스를 보냅니다.'},
	'apm-socket': {
		title: '소켓을 통한 APM 트레이스',
		does: '애플리케이션이 공유 폴더의 Unix 소켓으로 트레이스를 보내며, 포트를 열지 않습니다.',
	},
	dogstatsd: {title: '커스텀 메트릭', does: '같은 호스트의 애플리케이션이 포트 8125로 DogStatsD 메트릭을 보냅니다.'},
	'dogstatsd-socket': {
		title: '소켓을 통한 커스텀 메트릭',
		does: '애플리케이션이 공유 폴더의 Unix 소켓으로 DogStatsD 메트릭을 보내며, 포트를 열지 않습니다.',
	},
	'origin-detection': {title: '출처 감지', does: '커스텀 메트릭에 메트릭을 보낸 컨테이너의 태그를 지정합니다.'},
	logs: {
		title: '로그',
		does: '컨테이너가 표준 출력에 쓰는 로그를 Agent가 읽습니다. awslogs 드라이버를 사용하는 컨테이너는 볼 수 없습니다.',
	},
	processes: {title: '프로세스', does: 'Agent가 각 인스턴스와 컨테이너의 프로세스를 수집합니다.'},
	// Cloud Network Monitoring to Datadog, which called it Network Performance Monitoring (NPM) before.
	network: {title: '네트워크 모니터링', does: 'Agent가 커널에서 eBPF로 서비스 간 연결을 관찰합니다.'},
	usm: {
		title: 'Universal Service Monitoring',
		does: 'Agent가 추적기 없이 서비스의 요청, 오류, 지연 시간을 측정합니다.',
	},
	'security-posture': {title: '잘못된 구성', does: 'Agent가 호스트와 컨테이너를 보안 벤치마크와 비교합니다.'},
	vulnerabilities: {
		title: '취약성',
		does: 'Agent가 이미지와 호스트의 패키지를 수집하고, Datadog이 알려진 취약성과 대조합니다.',
	},
	// Once Cloud Workload Security; the variables of the Agent call it runtime security.
	'workload-protection': {
		title: '워크로드 보호',
		does: '워크로드가 실행되는 동안 Agent가 파일, 프로세스, 연결에서 위협을 탐지합니다.',
	},
	otlp: {
		title: 'OpenTelemetry',
		does: '같은 호스트의 애플리케이션이 포트 4317과 4318로 OTLP 트레이스와 메트릭을 보냅니다.',
	},
	'ecs-explorer': {
		title: 'ECS Explorer',
		does: 'Agent가 ECS 작업을 보고하여 Datadog에서 작업, 서비스, 클러스터를 볼 수 있습니다.',
	},
	'health-check': {title: '상태 확인', does: 'ECS가 Agent의 상태를 확인하고, 비정상이면 해당 작업을 교체합니다.'},
	jmx: {title: 'JMX', does: 'JMX를 읽는 점검을 위해 Java가 포함된 Agent 이미지를 사용합니다.'},
	fips: {
		title: 'FIPS',
		does: 'Datadog의 정부용 사이트를 위해 FIPS 검증 암호화를 사용하는 Agent 이미지를 사용합니다.',
	},
};
