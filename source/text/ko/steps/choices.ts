import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';
import {featureWords} from '../features/feature-words.ts';
import {alternatives} from '../forms/alternatives.ts';
import {listed} from '../forms/listed.ts';
import {josa, particle} from '../forms/particle.ts';
import {expected} from '../problems/expected.ts';
import {missingWords} from '../problems/missing-words.ts';

/** The command line, clusters, the key, features and checks. */
export const choiceSteps: StepWords<
	| 'help'
	| 'help-of-command'
	| 'give-answer'
	| 'complete-command'
	| 'ask-in-terminal'
	| 'every-region'
	| 'check-account'
	| 'look-there'
	| 'choose-in-list'
	| 'sidecar'
	| 'sidecar-in-job'
	| 'another-cluster'
	| 'install-there'
	| 'export-plan'
	| 'export-installed'
	| 'see-clusters'
	| 'install-instead'
	| 'see-revisions'
	| 'adopt-first'
	| 'choose-service'
	| 'own-agent'
	| 'overwrite'
	| 'start-its-tasks'
	| 'allow-definition'
	| 'name-its-cluster'
	| 'add-instance'
	| 'without-it'
	| 'select-one'
	| 'see-rows'
	| 'copy-key'
	| 'enter-without-key'
	| 'create-key'
	| 'no-other-key'
	| 'use-site'
	| 'rotate-here'
	| 'rotate-there'
	| 'other-key'
	| 'takes'
	| 'use-json-key'
	| 'mend-secret'
	| 'mend-role'
	| 'use-instead'
	| 'leave-out'
	| 'see-checks'
	| 'plan-again'
	| 'save-anew'
	| 'that-version'
	| 'sign-in-there'
	| 'decide-in-install'
	| 'replace-instead'
	| 'leave-alone'
	| 'change-where-managed'
	| 'other-service-name'
	| 'other-journal'
	| 'other-page'
	| 'allow-downgrade'
	| 'leave-version'
	| 'known-version'
	| 'without-pin'
	| 'digest-by-hand'
> = {
	help: ['모든 옵션과 예를 보려면:'],
	'help-of-command': ({name}) => [`${name}의 모든 옵션과 예를 보려면:`],
	'give-answer': ({flags, question, several}) =>
		several
			? [`${missingWords[question] ?? question}: `, ...alternatives(flags)]
			: ['다음으로 답을 지정하세요: ', ...alternatives(flags)],
	'complete-command'({several, needsKey, clusters = []}) {
		return [
			...(needsKey ? [part.command('DD_API_KEY'), '에 키를 설정하고 '] : []),
			`${several ? '모든 답을' : '답을'} 지정한 명령`,
			// It is nobody's wish, and whoever pastes the command has to see it.
			...(clusters.length > 0 ? ['(예: 클러스터 ', part.value(listed(clusters, 3)), ')'] : []),
			':',
		];
	},
	// What begins with "or" is an alternative to the step before it.
	'ask-in-terminal': ['또는 터미널에서 실행하면 질문이 표시됩니다.'],
	'every-region': ['계정의 모든 리전에서 찾아보세요:'],
	'look-there': ['그곳에서 찾아보세요:'],
	'check-account': ['올바른 계정인지 확인하거나 ', part.command('--profile'), '로 다른 프로파일을 선택하세요.'],
	'choose-in-list': ['클러스터 목록에서 선택하세요.'],
	// A daemon needs instances, and Fargate has none that an account could see.
	sidecar: ({url}) => ['각 작업에 Agent를 사이드카로 추가하세요: ', part.link(url)],
	'sidecar-in-job': ({url}) => [
		'Fargate의 배치 작업에는 작업 정의에 Agent를 사이드카로 추가하세요: ',
		part.link(url),
	],
	'another-cluster': ['다른 클러스터를 선택하세요.'],
	'install-there': ['Agent를 설치하세요:'],
	'export-plan': ['설치 계획을 코드로 내보내기:'],
	'export-installed': ['그곳에서 실행 중인 것을 코드로 내보내기:'],
	'see-clusters': ['어떤 클러스터가 있는지 보려면:'],
	'install-instead': ['실행하려는 것을 이전의 버전과 설정으로 설치하세요:'],
	'see-revisions': ['있는 개정을 보려면:'],
	'adopt-first': ['여기에서 변경하려면 먼저 인계하세요:'],
	'choose-service': ['서비스 목록에서 선택하세요:'],
	'own-agent': [
		'필요한 설정이 없습니다. 컨테이너는 localhost로 그 Agent에 연결하며, 라이브러리도 기본으로 localhost를 찾습니다. ',
		part.command('DD_AGENT_HOST'),
		'는 설정하지 마세요.',
	],
	overwrite: ['기존 파일을 덮어쓰려면:'],
	'start-its-tasks': ['서비스의 작업을 실행하거나 서비스를 배치할 수 있는 인스턴스를 추가한 다음 계속하세요:'],
	'allow-definition': ['작업 정의에 대한 ', part.command('ecs:DescribeTaskDefinition'), ' 권한을 받으세요.'],
	'name-its-cluster': [part.command('--cluster'), '로 클러스터를 하나 지정하거나 서비스를 ARN으로 지정하세요.'],
	'add-instance': ['클러스터에 인스턴스를 추가하세요.'],
	'see-rows': ['이유는 각 행에 표시됩니다. 나머지 선택은 유지됩니다.'],
	'select-one': ({question}) => [
		question === 'clusters' ? '클러스터를 하나 이상 선택하세요.' : '하나 이상 선택하세요.',
	],
	'enter-without-key': ['여기에 맞는 값을 입력하세요. 키는 별도의 질문에서 입력하며, 화면에 표시되지 않습니다.'],
	'copy-key': ['Datadog의 Organization Settings > API Keys에서 키(0~9와 a~f로 된 32자)를 복사하세요.'],
	'create-key': ({url}) => ['키를 만들거나 복사하세요: ', part.link(url)],
	'no-other-key': ['애플리케이션 키나 클라이언트 토큰은 API 키가 아닙니다.'],
	'use-site': ['키의 사이트를 사용하세요:'],
	'rotate-here': ['먼저 이 사이트의 키를 교체하세요:'],
	'rotate-there': ({site}) => [`그리고 ${site}의 키로 교체하세요:`],
	'other-key': ({site}) => [`또는 ${site}의 키를 제공하세요.`],
	takes: ({expected: of}) => [`사용할 수 있는 값: ${expected(of)}`],
	'use-json-key': ['값 안에 키가 있습니다. 그 키를 사용하려면:'],
	'mend-secret': ({why}) => [secrets[why]],
	'mend-role': ({why}) => [roles[why]],
	'use-instead': ({feature}) => [`대신 ${josa(featureWords[feature].title, '을를')} 사용하세요:`],
	'leave-out': ['빼고 실행하세요:'],
	'without-it': ({cluster}) => [part.value(cluster), `${particle(cluster, '을를')} 빼고 계속하세요:`],
	'see-checks': ['모든 검사와 해결 방법을 보려면:'],
	// The old plan could undo what somebody has just changed.
	'plan-again': ['같은 명령을 다시 실행하면 현재 상태를 기준으로 계획을 다시 만듭니다.'],
	'save-anew': ['새 계획을 만들어 확인하세요:'],
	'that-version': ['계획을 만든 버전을 사용하세요:'],
	'sign-in-there': ({account}) => [
		'계정 ',
		part.value(account),
		'에 로그인하거나 ',
		part.command('--profile'),
		'로 그 계정의 프로파일을 선택하세요.',
	],
	'replace-instead': ['교체하세요. 작업이 중지되며, 그동안 Agent가 실행되지 않습니다:'],
	'leave-alone': ['또는 그대로 두세요:'],
	'decide-in-install': ['대화형 설치에서 정하세요:'],
	'change-where-managed': ['또는 관리하는 곳에서 변경하세요.'],
	'other-service-name': ['Agent에 다른 이름을 지정하세요:'],
	'allow-downgrade': ['의도한 것이라면 다음과 같이 지정하세요:'],
	'leave-version': ['또는 최신 버전을 사용하세요:'],
	'known-version': ['알려진 최신 버전처럼 존재하는 버전을 지정하세요:'],
	'without-pin': ['다이제스트를 확인하지 않고 태그만 사용하세요:'],
	'digest-by-hand': [
		'레지스트리에 로그인한 곳에서 다이제스트를 확인하여 지정하세요: ',
		part.command('--agent-version TAG@sha256:...'),
	],
	'other-journal': ['디스크 공간을 확보하세요. 다음 실행에서는 --journal로 저널의 위치를 바꿀 수 있습니다.'],
	'other-page': ['디스크 공간을 확보하거나, 다음 실행에서 --report로 다른 파일을 지정하세요.'],
};

const secrets: Readonly<Record<ProblemOf<'secret-unusable'>['why'], string>> = {
	'scheduled-deletion': '다른 보안 암호를 지정하거나 삭제를 취소하세요:',
	'not-found': '이름과 리전을 확인하세요.',
	binary: '키를 텍스트로 저장하세요.',
	json: 'ARN 끝에 JSON 키를 지정하세요: arn:...:secret:NAME:JSON-KEY::',
	'json-form':
		'ARN 끝에 JSON 키를 지정하지 않으면 ECS는 값 전체를 Agent에 전달합니다: arn:...:secret:NAME:JSON-KEY::',
	quotes: '앞뒤에 다른 문자 없이 키만 저장하거나 다른 보안 암호를 지정하세요.',
	shape: '32자의 키만 저장하거나 다른 보안 암호를 지정하세요.',
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], string>> = {
	'not-found':
		'--integration-role NAME으로 Datadog AWS 통합의 역할을 지정하세요. 이름은 Datadog의 Integrations > Amazon Web ' +
		'Services에 있습니다.',
	unreadable:
		'역할에 대한 iam:GetRole, iam:ListRolePolicies, iam:GetRolePolicy 및 iam:ListAttachedRolePolicies를 허용하세요.',
};
