import type {StatementPlace} from '../../../domain/ending/next-steps/check-step.ts';
import {part} from '../../part.ts';
import {fix} from '../questions/fix.ts';
import type {StepWords} from '../../step-words.ts';

/** After checks of the account, the session and the key; and what any check may offer. */
export const accountCheckSteps: StepWords<
	| 'again-with'
	| 'allow-statement'
	| 'sign-in-and-repeat'
	| 'sign-in-first'
	| 'see-actions'
	| 'see-whole-policy'
	| 'own-policies-do-not-help'
	| 'change-that-policy'
	| 'check-role-name'
	| 'leave-out-role'
	| 'leave-out-kept-role'
	| 'compare-stored-key'
	| 'start-others-again'
	| 'put-it-there'
	| 'look-before-revoking'
	| 'correct-clock'
	| 'key-is-readable'
	| 'make-secrets'
	| 'deregister-at-the-end'
	| 'key-to-move'
	| 'never-renamed'
	| 'key-for-install'
	| 'another-key'
	| 'route-to-site'
	| 'tasks-read-key'
	| 'allow-reads'
	| 'allow-deciding-reads'
	| 'again-in-a-minute'
	| 'again-when-answered'
	| 'name-the-boundary'
> = {
	'again-with': ({changes}) => [fix(changes), ':'],
	'allow-statement': ({place}) => [places[place]],
	'sign-in-and-repeat': ['다시 로그인한 다음, 지금까지 선택한 내용으로 계속하세요:'],
	// ECS doesn't need the session any more by then; only this tool does.
	'sign-in-first': ['먼저 다시 로그인하세요. 배포는 이 도구 없이도 진행되지만, 지켜보지는 못합니다.'],
	'see-actions': ['정책으로 보려면:'],
	'see-whole-policy': ['계획 전체에 필요한 정책을 보려면:'],
	'own-policies-do-not-help': ['자신의 정책을 바꾸어도 해결되지 않습니다.'],
	'change-that-policy': [
		'허용하는 문을 추가해도 해결되지 않으며, 거부하는 정책을 바꾸어야 합니다. 정책의 관리자에게 문의하세요.',
	],
	'check-role-name': ['이름을 확인하거나 ', part.command('--execution-role'), '을 빼세요. 빼면 역할을 만듭니다.'],
	'leave-out-role': ['또는 ', part.command('--execution-role'), '을 빼세요. 빼면 역할을 만듭니다.'],
	'leave-out-kept-role': [
		'또는 ',
		part.command('--execution-role'),
		'을 빼세요. 빼면 역할을 만듭니다. 지정한 역할은 변경하지 않습니다.',
	],
	'start-others-again': ['이 작업들도 다시 시작된 뒤에 이전 키를 폐기하세요.'],
	'put-it-there': [
		'키를 지금 위치에 두려면 새 키를 직접 저장하고 --api-key-secret-arn 또는 --api-key-ssm-parameter로 ' +
			'지정하세요.',
	],
	'look-before-revoking': ['이전 키를 폐기하기 전에 Datadog에서 마지막으로 사용된 시간을 확인하세요.'],
	'compare-stored-key': ['권한을 허용하고 다시 실행하거나, 값을 직접 바꾸고 Agent를 다시 시작하세요.'],
	'correct-clock': ['시계를 맞추세요. AWS는 5분 이상 차이 나는 요청을 거부합니다.'],
	// A revision can't be changed, and its values stay readable when it is deregistered.
	'key-is-readable': ['작업 정의를 조회할 수 있으면 키가 들어 있는 모든 개정에서 키를 읽을 수 있습니다.'],
	'make-secrets': ['직접 만든 보안 암호에 보관하세요. 이 도구는 Agent의 키만 옮깁니다.'],
	'deregister-at-the-end': ['개정을 없애는 명령은 실행이 끝날 때 표시합니다.'],
	'key-to-move': [
		part.command('DD_API_KEY'),
		' 또는 ',
		part.command('--api-key-stdin'),
		'으로 키도 제공하세요. 제공한 키만 다른 곳에 저장할 수 있습니다.',
	],
	// The name of a service is its identity (Amazon ECS API, UpdateService), and a family's revisions are the way back.
	'never-renamed': ['AWS에서는 서비스와 패밀리의 이름을 바꿀 수 없습니다. 옵션을 빼세요.'],
	'key-for-install': ['시험 실행(dry run)에는 필요하지 않지만, 설치에는 필요합니다.'],
	'another-key': ['다른 키를 제공하세요.'],
	'route-to-site': ['인스턴스에서도 이 사이트로 가는 경로가 필요합니다.'],
	'tasks-read-key': ['작업은 자체 역할로 키를 읽습니다.'],
	'allow-reads': ['더 확인하려면 허용하세요:'],
	'allow-deciding-reads': ['다음을 허용하세요:'],
	'name-the-boundary': [part.command('--permissions-boundary'), '로 새 역할에 필요한 권한 경계를 지정하세요.'],
	'again-in-a-minute': ['1분 뒤에 다시 실행하세요. 다른 프로그램과 한도를 함께 사용합니다.'],
	'again-when-answered': ['다시 실행하세요. 계속되면 네트워크, 프록시 및 VPC 엔드포인트를 확인하세요.'],
};

const places: Readonly<Record<StatementPlace, string>> = {
	'own-policy': '사용자 또는 역할의 정책에 다음 문을 추가하세요:',
	boundary: '권한 경계에 다음 문을 추가해 달라고 요청하세요:',
	organization: '조직의 관리자에게 다음을 허용해 달라고 요청하세요:',
	role: '역할의 정책에 다음 문을 추가하세요:',
	trust: '다음 신뢰 정책이 필요합니다:',
	needed: '다음 문이 필요합니다:',
};
