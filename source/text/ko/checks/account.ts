import {josa} from '../forms/particle.ts';
import type {CheckTexts, Facts} from './check-words.ts';

/** Checks of the account, the session and the key. */
export const accountChecks: CheckTexts<
	| 'credentials-outlive-rollout'
	| 'permissions'
	| 'execution-role'
	| 'stored-key'
	| 'old-key'
	| 'clock-skew'
	| 'plain-key'
	| 'keys-in-clear'
	| 'kept-as-is'
	| 'key-verdict'
	| 'unread'
> = {
	'credentials-outlive-rollout': {
		title: '배포 중 세션 유지',
		ok: '세션의 남은 시간이 충분합니다',
		findings: {
			expired: () => '세션이 만료되었습니다',
			'expires-soon': facts =>
				`세션이 ${facts('minutes')}분 뒤에 만료되며, 배포에는 ${facts('needed')}분까지 걸릴 수 있습니다`,
		},
	},
	permissions: {
		title: '권한',
		ok: '계획에 필요한 권한이 모두 있습니다',
		findings: {
			// Simulating policies is an action of its own, and its refusal says nothing of the others.
			unknown: facts =>
				`AWS에서 권한을 확인할 수 없습니다(${facts('code')}). 계획에 필요한 권한: ${facts('actions')}`,
			denied: facts => `${facts('actions')} 권한이 없습니다`,
			'denied-by-boundary': facts => `권한 경계에서 ${josa(facts('actions'), '을를')} 막고 있습니다`,
			'denied-by-organization': facts =>
				`조직의 서비스 제어 정책에서 ${josa(facts('actions'), '을를')} 막고 있습니다`,
			'denied-explicitly': facts => `명시적 거부 문에서 ${josa(facts('actions'), '을를')} 막고 있습니다`,
			'boundary-required': facts => `${josa(facts('actions'), '은는')} 권한 경계를 지정해야만 허용됩니다`,
		},
	},
	'execution-role': {
		title: '실행 역할',
		ok: 'ECS 작업이 역할을 수임할 수 있고, 역할에 API 키를 읽을 권한이 있습니다',
		findings: {
			absent: () => '존재하지 않습니다',
			another: facts => `존재하지 않습니다. 같은 이름의 역할: ${facts('role')}`,
			unreadable: facts => `정책을 읽을 권한이 없어(${facts('code')}) 허용된 것을 알 수 없습니다`,
			// The principal of a task execution role is ecs-tasks.amazonaws.com.
			trust: () => 'ECS 작업이 역할을 수임할 수 없습니다',
			statement: facts => `API 키에 대한 ${facts('actions')} 권한이 없습니다`,
			'other-path': facts =>
				`${josa(facts('role'), '이가')} 이미 있으며, IAM에서는 역할을 옮길 수 없으므로 경로는 그대로입니다`,
			'other-boundary': facts => `이미 있으며, 권한 경계 ${josa(facts('boundary'), '은는')} 그대로입니다`,
			'no-boundary': () => '이미 있으며, 권한 경계는 계속 없습니다',
			unsure: facts =>
				`${josa(facts('policies'), '을를')} 읽지 못하여 API 키를 읽을 권한이 있는지 알 수 없습니다`,
		},
	},
	'stored-key': {
		title: '저장된 키',
		ok: '제공한 키와 비교했습니다',
		findings: {
			unread: facts =>
				`이 자격 증명에는 값을 읽을 권한이 없어(${facts('action')}), 제공한 키와 다르더라도 그대로 둡니다`,
			unanswered: facts =>
				`값을 읽지 못하여(${facts('action')}: ${facts('code')}), 제공한 키와 다르더라도 그대로 둡니다`,
			'replaced-unread': facts =>
				`이 자격 증명에는 값을 읽을 권한이 없어(${facts('action')}), 비교하지 않고 교체합니다`,
			'replaced-unanswered': facts =>
				`값을 읽지 못하여(${facts('action')}: ${facts('code')}), 비교하지 않고 교체합니다`,
		},
	},
	'old-key': {
		title: '이전 키',
		ok: '다른 곳에서 읽지 않습니다',
		findings: {
			shared: facts => `${facts('users')}에서도 읽으며, 작업이 다시 시작될 때까지 이전 키를 사용합니다`,
			left: () => '이 도구에서 만든 것이 아니어서 이전 키가 계속 남으며, Agent는 다른 키를 읽습니다',
			'left-with-users': facts =>
				`이 도구에서 만든 것이 아니어서 이전 키가 계속 남으며, ${facts('users')}에서 읽습니다`,
			uncounted: () => '읽을 수 있는 곳을 모두 확인하지는 못했습니다',
		},
	},
	'clock-skew': {
		title: '시계',
		ok: '이 컴퓨터의 시계가 AWS와 맞습니다',
		findings: {
			// A signature is valid for five minutes around the time it was made at (Signature Version 4).
			behind: facts => `이 컴퓨터의 시계가 AWS보다 ${facts('seconds')}초 느립니다`,
			ahead: facts => `이 컴퓨터의 시계가 AWS보다 ${facts('seconds')}초 빠릅니다`,
		},
	},
	'plain-key': {
		title: '키 보호',
		ok: '작업 정의에 키가 노출되어 있지 않습니다',
		findings: {plain: facts => `${facts('family')}에 키가 일반 텍스트로 들어 있습니다`},
	},
	'keys-in-clear': {
		title: '다른 보안 정보',
		ok: '다른 변수에 노출된 보안 정보가 없습니다',
		findings: {
			variables: facts =>
				`${josa(facts('definition'), '을를')} 조회할 수 있으면 컨테이너 ${facts('container')}의 ` +
				`${josa(facts('variables'), '을를')} 읽을 수 있습니다`,
			'old-revision': facts => `이번에 빼는 값이 ${facts('definition')}에는 계속 남습니다`,
		},
	},
	'kept-as-is': {
		title: '반영되지 않는 요청',
		ok: '요청한 것이 모두 계획에 있습니다',
		findings: {
			'key-in-secret': facts =>
				`${josa(facts('flag'), '으로로')} 키를 옮기지 않으며, Secrets Manager에 그대로 둡니다`,
			'key-in-parameter': facts =>
				`${josa(facts('flag'), '으로로')} 키를 옮기지 않으며, Parameter Store에 그대로 둡니다`,
			'key-in-definition': facts =>
				`${josa(facts('flag'), '으로로')} 키를 옮기지 않으며, 작업 정의에 그대로 둡니다`,
			'key-in-file': facts =>
				`${josa(facts('flag'), '으로로')} 키를 옮기지 않으며, 컨테이너가 읽는 파일에 그대로 둡니다`,
			name: facts =>
				`${josa(facts('flag'), '으로로')} 이름을 바꿀 수 없으며, 서비스의 이름은 계속 ${facts('name')}입니다`,
			family: facts =>
				`${josa(facts('flag'), '으로로')} 이름을 바꿀 수 없으며, 패밀리의 이름은 계속 ${facts('name')}입니다`,
			'without-awsvpc': facts => `${josa(facts('flag'), '은는')} 효과가 없습니다: awsvpc 모드용입니다`,
			'without-managed-instances': facts =>
				`${josa(facts('flag'), '은는')} 효과가 없습니다: 관리형 인스턴스용입니다`,
			'without-logs': facts => `${josa(facts('flag'), '은는')} 효과가 없습니다: 로그를 수집하지 않습니다`,
			'without-role': facts =>
				`${josa(facts('flag'), '은는')} 효과가 없습니다: 이 Agent에는 실행 역할이 필요하지 않습니다`,
			'with-role': facts =>
				`${josa(facts('flag'), '은는')} 효과가 없습니다: Agent의 기존 실행 역할을 그대로 사용합니다`,
			'without-proxy': facts =>
				`${josa(facts('flag'), '은는')} 효과가 없습니다: Agent가 프록시를 사용하지 않습니다`,
			'linux-known': facts =>
				`${josa(facts('flag'), '은는')} 효과가 없습니다: 모든 인스턴스의 운영 체제를 알 수 있습니다`,
		},
	},
	'key-verdict': {
		title: 'API 키',
		ok: '사이트에서 유효한 키입니다',
		findings: {
			later: () => '키를 제공하지 않아 확인하지 않았습니다',
			spaces: () => '앞뒤의 공백을 빼면 사이트에서 유효한 키이며, Agent도 공백을 뺍니다',
			refused: facts => `${facts('site')}에서 거부하며, 다른 사이트에서도 모두 거부합니다`,
			elsewhere: facts => `${josa(facts('site'), '이가')} 아니라 ${facts('other')}의 키입니다`,
			unreachable: facts => `확인하지 못했습니다: ${facts('site')}에 연결할 수 없습니다(${facts('detail')})`,
			'rate-limited': facts => `확인하지 못했습니다: ${facts('site')}에서 요청 속도를 제한하고 있습니다`,
			unexpected: facts =>
				`확인하지 못했습니다: ${facts('site')}의 응답을 해석할 수 없습니다(${facts('detail')})`,
			unread: facts =>
				`확인하지 못했습니다: 이 자격 증명에는 ${josa(facts('reference'), '을를')} 읽을 권한이 없습니다`,
			unanswered: facts =>
				`확인하지 못했습니다: ${josa(facts('reference'), '을를')} 읽지 못했습니다(${facts('code')})`,
		},
	},
	unread: {
		title: '읽기 가능 여부',
		ok: '검사에 필요한 것을 모두 읽었습니다',
		findings: {
			denied: facts => `${josa(unread(facts), '을를')} 읽을 권한이 없어 일부 검사를 하지 못했습니다`,
			throttled: facts => `AWS가 ${unread(facts)} 요청의 속도를 제한하여 일부 검사를 하지 못했습니다`,
			unanswered: facts =>
				`${unread(facts)} 요청에 사용할 수 있는 응답이 없어(${facts('codes')}) 일부 검사를 하지 못했습니다`,
			'deciding-denied': facts => `계획의 근거가 되는 ${josa(unread(facts), '을를')} 읽을 권한이 없습니다`,
			'deciding-throttled': facts => `계획의 근거가 되는 ${unread(facts)} 요청의 속도를 AWS가 제한하고 있습니다`,
			'deciding-unanswered': facts =>
				`계획의 근거가 되는 ${unread(facts)} 요청에 사용할 수 있는 응답이 없습니다(${facts('codes')})`,
		},
	},
};

function unread(facts: Facts): string {
	return facts('subjects') === '' ? facts('operations') : `${facts('subjects')}의 ${facts('operations')}`;
}
