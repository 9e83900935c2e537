import type {HelpWords} from '../../help-words.ts';
import {flags} from './flags.ts';
import {worlds} from './worlds.ts';

/** What `--help` says. */
export const help: HelpWords = {
	purpose: 'Amazon ECS 클러스터에 Datadog Agent를 설치합니다.',
	commands: {
		install: '단계별 설치: 질문, 계획, 승인, 적용, 배포 확인',
		status: '실행 현황: 버전, 적용 범위, 상태, 드리프트(아무것도 변경하지 않음)',
		rollback: '마지막 변경 이전으로 되돌리기: 계획, 승인, 배포 확인',
		upgrade: '기존 Agent의 버전, 크기 또는 이미지 변경, 나머지는 모두 유지',
		'rotate-key': '기존 Agent의 API 키 교체, 일부씩 차례로 다시 시작',
		uninstall: '이 도구로 설치한 것만 제거',
		doctor: '검사와 각각의 해결 방법만 표시(아무것도 변경하지 않음)',
		iam: '운영자, 실행 역할, Datadog 통합에 필요한 정책',
		next: '서비스가 트레이스, 메트릭, 로그를 보내는 데 필요한 설정(아무것도 변경하지 않음)',
		flare: '지원팀이 요청하는 정보를 마스킹하여 파일 하나로 저장(아무것도 변경하거나 보내지 않음)',
		export: '계획 또는 실행 중인 것을 CloudFormation, Terraform, CDK, AWS CLI, JSON으로 내보내기',
		fleet: 'CloudFormation 스택 세트로 여러 계정과 리전에 설치',
		show: '--out으로 저장한 계획을 검토 화면과 같이 표시',
		simulate: '중지할 때까지 루프백에서 모든 클라이언트에 시뮬레이션된 AWS 제공',
		help: '프로그램 또는 명령의 도움말, --json이면 전체를 데이터로 출력',
		completion: 'bash, zsh, fish, powershell용 명령줄 완성 스크립트',
		mcp: '코딩 에이전트용 도구(MCP): 조회와 계획, 적용에는 --allow-apply 필요',
		skill: '코딩 에이전트가 이 프로그램을 사용하는 방법, SKILL.md 형식',
	},
	sentence: phrase => phrase,
	orVariables: (phrase, names) => `${phrase}(${names.join(', ')})`,
	fleetActions: {
		plan: '계정과 리전별로 변경될 내용(아무것도 변경하지 않음)',
		apply: '계획, 승인 후 스택 세트 작업을 차례로 진행하며 모니터링',
		status: '각 계정과 리전의 상태(아무것도 변경하지 않음)',
		remove: '스택, 스택의 리소스, 스택 세트 제거',
	},
	flags,
	topics: {
		where: '대상',
		service: '서비스',
		what: '수집 항목',
		key: 'API 키',
		agent: 'Agent',
		run: '실행',
		upgrade: '업그레이드',
		removal: '제거',
		iam: '정책',
		estate: '실행 현황',
		code: '코드',
		fleet: '여러 계정',
		tools: '코딩 에이전트',
		look: '표시 방법',
	},
	// 77 is EX_NOPERM of sysexits.h, and 130 is what shells make of Ctrl+C (128 and SIGINT).
	exitCodes: {
		0: '완료',
		1: '실패, 변경 없음',
		2: '사용법 오류 또는 답변 누락',
		3: '변경할 내용 있음(--detailed-exitcode)',
		4: '롤백됨',
		5: '일부 변경 후 실패 또는 중지',
		6: '배포 진행 중',
		77: '권한 없음',
		130: '변경 전 중단',
	},
	headings: {
		usage: '사용법',
		commands: '명령',
		features: '기능',
		worlds: '--demo 및 simulate의 월드',
		exitCodes: '종료 코드',
		examples: '예시',
	},
	placeholders: {
		command: '명령',
		world: '월드',
		shell: '셸',
		file: '파일',
		'fleet-action': 'plan|apply|status|remove',
		options: '옵션',
	},
	variables:
		'모든 답변에 해당하는 환경 변수가 있습니다. 괄호 안의 변수이거나, --network-mode의 DD_ECS_SETUP_NETWORK_MODE처럼 옵션 ' +
		'이름으로 만든 변수입니다. 옵션, 환경 변수, --answers 파일 순으로 우선합니다.',
	asItIs: 'Agent가 계속 실행되는 곳에서는 옵션으로 지정하지 않은 설정을 그대로 유지합니다. 값을 비우면 설정을 되돌립니다.',
	later: names => (names.length === 0 ? undefined : `이 버전에는 아직 없음: ${names.join(', ')}.`),
	defaultFeatures: ids =>
		`기본값: ${ids.join(', ')}. +id와 -id만 지정하면 이 목록 또는 Agent에 이미 있는 기능에서 더하거나 뺍니다.`,
	world: (name, summary) => worlds[name] ?? summary,
};
