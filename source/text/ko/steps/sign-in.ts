import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';
import {josa} from '../forms/particle.ts';

/** Signing in, and the region. */
export const signInSteps: StepWords<
	| 'console-sign-in'
	| 'identity-center'
	| 'access-key'
	| 'demo'
	| 'perhaps'
	| 'list-profiles'
	| 'look-at-profile'
	| 'correct-profile'
	| 'sign-in-again'
	| 'new-keys'
	| 'then-again'
	| 'then-go-on'
	| 'same-account'
	| 'let-in'
	| 'allow-assuming'
	| 'one-profile'
	| 'check-access-key'
	| 'check-region-enabled'
	| 'enter-keys-again'
	| 'set-clock'
	| 'type-code'
	| 'hand-over-session'
	| 'read-code'
	| 'next-code'
	| 'check-serial'
	| 'name-region'
	| 'or-every-region'
	| 'enabled-regions'
> = {
	// `aws login` came with 2.32.
	'console-sign-in': ['콘솔 계정으로 로그인하세요(AWS CLI 2.32 이상):'],
	'identity-center': ['또는 IAM Identity Center를 설정하세요:'],
	'access-key': ['또는 액세스 키를 저장하세요:'],
	demo: ['또는 계정 없이 둘러보세요:'],
	perhaps: ['비슷한 이름:'],
	'list-profiles': ['어떤 프로파일이 있는지 확인하세요:'],
	'look-at-profile': ['프로파일의 내용을 확인하세요:'],
	'correct-profile': ['~/.aws/config 또는 ~/.aws/credentials에서 고치세요.'],
	'sign-in-again': ['다시 로그인하세요:'],
	'new-keys': [
		'이 키를 받은 곳에서 새 세션 키를 받아 AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY 및 AWS_SESSION_TOKEN을 ' +
			'설정하거나 프로파일을 업데이트하세요.',
	],
	'then-again': ['그런 다음, 지금까지 선택한 내용으로 계속하세요:'],
	'then-go-on': ['그런 다음 여기에서 선택하면 실행이 계속됩니다.'],
	'same-account': ['실행을 시작한 계정의 자격 증명을 선택하세요.'],
	'let-in': ['역할의 신뢰 정책에 요청하는 계정이나 역할을 추가하거나, 이미 허용하는 역할을 지정하세요.'],
	'allow-assuming': [
		'요청하는 주체에게 이 역할에 대한 sts:AssumeRole 권한이 있어야 하며, 조직의 정책이 거부하지 않아야 합니다.',
	],
	'one-profile': ['그중 하나를 지정하세요:'],
	'check-access-key': ['액세스 키가 존재하고 활성 상태이며 원하는 계정의 것인지 확인하세요.'],
	'check-region-enabled': ({region}) => [
		`계정에서 ${josa(region, '이가')} 활성화되어 있는지 확인하세요. 활성화되지 않은 리전도 같은 오류로 나타납니다.`,
	],
	'enter-keys-again': ['보안 액세스 키가 액세스 키 ID와 맞지 않습니다. 둘 다 다시 입력하세요:'],
	'set-clock': ['이 컴퓨터의 시계가 AWS와 5분 이상 차이 납니다. 시계를 맞추세요.'],
	'type-code': ['코드를 묻는 터미널에서 코드를 입력하거나 다른 프로파일을 선택하세요.'],
	'hand-over-session': ['입력할 수 없는 환경에서는 먼저 로그인하고 세션을 넘겨주세요:'],
	'read-code': ['디바이스 또는 앱에서 코드를 확인하세요.'],
	'next-code': ['다음 코드를 기다리세요. 코드는 한 번만 사용할 수 있습니다.'],
	'check-serial': ['프로파일의 mfa_serial이 코드를 생성하는 디바이스와 같은지 확인하세요.'],
	'name-region': [part.command('--region'), '으로 리전을 지정하세요. 예:'],
	'or-every-region': ['또는 계정의 모든 리전에서 찾으세요:'],
	'enabled-regions': ['활성화된 리전을 확인하세요:'],
};
