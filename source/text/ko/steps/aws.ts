import type {PolicyKind} from '../../../domain/account/aws-problem.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Where AWS, or the way there, stands in the way. */
export const awsSteps: StepWords<
	| 'deny-forbids'
	| 'add-statement'
	| 'see-policy'
	| 'name-boundary'
	| 'wait-a-minute'
	| 'check-connection'
	| 'check-between'
	| 'change-what-aws-names'
	| 'create-linked-role'
	| 'exact-request'
	| 'outage'
> = {
	// An explicit deny wins over every allow (IAM's policy evaluation logic).
	'deny-forbids': ({policy}) => [
		`${policies[policy]}에 있는 명시적 거부가 막고 있으며, 이 정책을 바꾸어야만 합니다. 관리자에게 문의하세요.`,
	],
	'add-statement': ({policy}) => [`${policies[policy]}에 다음 문을 추가하세요:`],
	'name-boundary': [
		'권한 경계를 지정하거나 특정 경로 아래에서만 역할을 만들 수 있다면 다음으로 지정하세요: ',
		part.command('--permissions-boundary ARN'),
		', ',
		part.command('--role-path PATH'),
	],
	'see-policy': ['이 도구에 필요할 수 있는 모든 권한을 정책으로 보려면:'],
	'wait-a-minute': ['1분 정도 기다리세요. 다른 프로그램과 한도를 함께 사용합니다.'],
	'check-connection': ({why}) => [connections[why]],
	'check-between': [
		'HTTPS_PROXY, AWS_ENDPOINT_URL 및 네트워크의 로그인 페이지를 확인하세요. AWS 대신 중간에 있는 다른 서버가 ' +
			'응답합니다.',
	],
	'change-what-aws-names': ['위의 AWS 응답에 나온 내용을 고치세요.'],
	'create-linked-role': ['이 계정에 ECS의 서비스 연결 역할이 아직 없습니다. 한 번만 만들면 되며, 몇 초가 걸립니다:'],
	'exact-request': ['요청을 보내지 않고 내용을 그대로 보려면:'],
	outage: ({url}) => ['AWS에 장애가 있는지 확인하세요: ', part.link(url)],
};

const policies: Readonly<Record<PolicyKind, string>> = {
	identity: '사용자 또는 역할의 정책',
	resource: '리소스의 정책',
	session: '세션의 정책',
	boundary: '권한 경계',
	scp: '조직의 서비스 제어 정책',
	'vpc-endpoint': 'VPC 엔드포인트의 정책',
	unknown: '사용자 또는 역할의 정책',
};

const connections: Readonly<Record<ProblemOf<'unreachable'>['why'], string>> = {
	name: '네트워크와 리전의 이름을 확인하세요. 잘못 입력한 리전에는 주소가 없습니다.',
	refused: 'AWS_ENDPOINT_URL과 프록시를 확인하세요. 그 주소에서 응답하는 것이 없습니다.',
	timeout: '네트워크, VPN 및 프록시(HTTPS_PROXY, NO_PROXY)를 확인하세요.',
	reset: 'VPN, 프록시 및 방화벽을 확인하세요. 중간에서 연결이 끊어집니다.',
	// The AWS CLI's variable, which people behind such a proxy often have already.
	certificate: 'AWS_CA_BUNDLE=FILE로 회사의 인증 기관을 지정하세요.',
	other: '네트워크, VPN 및 프록시(HTTPS_PROXY, NO_PROXY)를 확인하세요.',
};
