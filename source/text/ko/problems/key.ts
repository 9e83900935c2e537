import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import {josa, particle} from '../forms/particle.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';

/** The API key, the secret that holds it, and the integration's role. */
export const keyProblems: Explanations<
	| 'key-form'
	| 'misplaced-key'
	| 'key-refused'
	| 'key-elsewhere'
	| 'application-key'
	| 'reference-form'
	| 'secret-unusable'
	| 'role-unusable'
	| 'several-sites'
	| 'key-replaced'
> = {
	'key-form': ({why, length}) => ({title: [`Datadog API 키가 아닙니다: ${forms[why](length)}`]}),
	'misplaced-key': () => ({title: ['Datadog API 키로 보이는 값이어서 삭제했습니다. 여기에는 키를 입력하지 마세요']}),
	'key-refused': ({site, unasked}) => ({
		title: [
			unasked === undefined
				? `${site}에서 이 API 키를 거부하며, 다른 Datadog 사이트에서도 모두 거부합니다`
				: `${site}에서 이 API 키를 거부합니다. ${unasked}의 키인지는 확인하지 못했습니다`,
		],
	}),
	'key-elsewhere': ({site, other}) => ({title: [`이 API 키는 ${josa(site, '이가')} 아니라 ${other}의 키입니다`]}),
	'application-key': ({site, why}) => ({
		title: [
			why === 'api-key'
				? 'API 키로 보입니다. 데이터를 읽으려면 애플리케이션 키가 필요합니다'
				: `${site}에 이 애플리케이션 키가 없거나, API 키와 조직이 다릅니다`,
		],
	}),
	'reference-form': ({what, value}) => ({title: [`${references[what]}: `, part.value(value)]}),
	'secret-unusable': ({kind, name, why, detail}) => ({
		title: [
			kind === 'parameter' ? '파라미터 ' : '보안 암호 ',
			part.value(name),
			`${particle(name, '을를')} 사용할 수 없습니다: ${secrets[why]}`,
		],
		body: said(detail),
	}),
	'several-sites': ({site, agents}) => ({
		title: [`키는 한 Datadog 사이트에서만 유효한데, Agent ${agents.length}개가 다른 사이트로 데이터를 보냅니다`],
		body: agents.map(each => [
			part.value(each.cluster),
			'의 ',
			part.value(each.service),
			`: ${josa(site, '이가')} 아니라 ${josa(each.site, '으로로')} 보냅니다`,
		]),
	}),
	'key-replaced': ({stored}) => ({
		title: ['이번 실행에서 저장한 키가 다른 키로 바뀌었습니다. Agent는 둘 중 하나를 사용할 수 있습니다'],
		body: stored.map(({kind, name, region}) => [
			`${region}의 ${kind === 'parameter' ? '파라미터' : '보안 암호'} `,
			part.value(name),
		]),
	}),
	'role-unusable': ({role, why, detail}) => ({
		title: ['역할 ', part.value(role), `에 정책을 추가할 수 없습니다: ${roles[why]}`],
		body: said(detail),
	}),
};

const forms: Readonly<Record<ProblemOf<'key-form'>['why'], (length: number) => string>> = {
	empty: () => '비어 있습니다',
	spaces: () => '공백이나 줄바꿈이 들어 있습니다',
	quotes: () => '따옴표로 묶여 있습니다',
	length: length => `${length}자이며, 키는 32자입니다`,
	characters: () => '0~9와 a~f 이외의 문자가 들어 있습니다',
	// API keys have 32 characters and application keys 40; Datadog shows both under Organization Settings.
	'application-key': () => '40자여서 애플리케이션 키로 보입니다',
	'client-token': () => '클라이언트 토큰으로 보입니다',
	// Datadog's list of keys shows the ID of each, a UUID.
	'key-id': () => '키가 아니라 키의 ID로 보입니다',
};

const references: Readonly<Record<ProblemOf<'reference-form'>['what'], string>> = {
	'secret-arn': '보안 암호의 ARN이 아닙니다',
	parameter: 'SSM 파라미터의 이름이나 ARN이 아닙니다',
	role: '역할의 이름이나 ARN이 아닙니다',
	'region-mismatch': '키가 클러스터와 다른 리전에 있습니다',
	partition: '계정과 다른 AWS 파티션에 속합니다',
};

const secrets: Readonly<Record<ProblemOf<'secret-unusable'>['why'], string>> = {
	// Secrets Manager gives its value to nobody until the deletion is cancelled.
	'scheduled-deletion': '삭제가 예약되어 있습니다',
	'not-found': '존재하지 않습니다',
	binary: '값이 이진 데이터입니다',
	json: 'JSON에 해당 키가 없습니다',
	'json-form': '값이 JSON입니다',
	quotes: '키 앞뒤에 따옴표나 바이트 순서 표시가 있으며, Agent는 이를 키의 일부로 읽습니다',
	shape: '값이 API 키의 형식이 아닙니다',
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], string>> = {
	'not-found': '존재하지 않습니다',
	unreadable: '기존 정책을 읽을 권한이 없습니다',
};
