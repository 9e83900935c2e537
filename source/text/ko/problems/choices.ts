import type {RegistrySilence} from '../../../domain/account/image-verdict.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {owner} from '../account/owner.ts';
import {found} from '../checks/check.ts';
import {featureRefusal} from '../features/feature-refusal.ts';
import {featureWords} from '../features/feature-words.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {josa, particle} from '../forms/particle.ts';
import {notWirable} from '../wiring/not-wirable.ts';
import type {Explanations} from './explanations.ts';

/** What was chosen can't be done, or not any more. */
export const choiceProblems: Explanations<
	| 'invalid-setting'
	| 'feature-impossible'
	| 'checks-failed'
	| 'state-moved'
	| 'foreign-agent'
	| 'name-taken'
	| 'unknown-service'
	| 'service-not-possible'
	| 'nothing-to-export'
	| 'nothing-before'
	| 'downgrade'
	| 'image-absent'
	| 'image-unknown'
> = {
	'invalid-setting': ({field, value}) => ({
		title:
			value === ''
				? [`--${field.replace(/^--/v, '')} 값이 없습니다`]
				: [`--${field.replace(/^--/v, '')}에 사용할 수 없는 값입니다: `, part.value(value)],
	}),
	'feature-impossible': ({feature, refusal, clusters}) => ({
		title: [
			`${josa(featureWords[feature].title, '은는')} ` +
				`${clusters.length === 0 ? '' : `${listed(clusters)}에서 `}사용할 수 없습니다: ${featureRefusal(refusal)}`,
		],
	}),
	'unknown-service': ({service, clusters}) => ({
		title: [`${listed(clusters, 3)}에 서비스 `, part.value(service), `${particle(service, '이가')} 없습니다`],
	}),
	'service-not-possible': ({service, cluster, why}) => ({
		title: [part.value(cluster), '의 서비스 ', part.value(service), `: ${notWirable[why]}`],
	}),
	'nothing-to-export': ({from, clusters}) => ({
		title: [
			part.value(listed(clusters, 5)),
			from === 'installed'
				? '에서 실행 중인 Agent가 없어 코드로 작성할 것이 없습니다'
				: '에 계획으로 만들 것이 없어 코드로 작성할 것이 없습니다',
		],
	}),
	'checks-failed': ({checks}) => ({
		title: [`${counted('검사', checks.length)}에 실패하여 아무것도 적용하지 않습니다`],
		// What was found; what helps comes as the steps.
		body: checks.map((result): Line => {
			const {title, line} = found(result);
			return [part.strong(title), '  ', ...line];
		}),
	}),
	'state-moved': ({what}) => ({
		title: ['계획을 만든 뒤에 계정의 상태가 바뀌었습니다'],
		body: what.length === 0 ? [] : [['바뀐 항목: ', part.value(listed(what, 10))]],
	}),
	downgrade: ({agents}) => ({
		title: ['실행 중인 버전보다 낮은 Agent는 명시해야만 설치합니다'],
		body: agents.map(({cluster, service, from, to}): Line => [
			part.value(cluster),
			'의 ',
			part.value(service),
			`: 현재 버전은 ${from}이며, ${josa(to, '으로로')} 바뀝니다.`,
		]),
	}),
	'image-absent': ({image}) => ({
		title: ['레지스트리에 이미지 ', part.value(image), `${particle(image, '이가')} 없습니다`],
	}),
	'image-unknown': ({image, why, detail}) => ({
		title: [silences[why], part.value(image), `${particle(image, '이가')} 현재 가리키는 이미지를 알 수 없습니다`],
		...(detail !== '' && {body: [[why === 'uncached' ? `${detail}의 캐시입니다.` : detail]]}),
	}),
	'name-taken': ({cluster, service}) => ({
		title: [
			part.value(cluster),
			'의 서비스 ',
			part.value(service),
			`${particle(service, '은는')} Agent가 아니지만, Agent 서비스에 사용할 이름을 쓰고 있습니다`,
		],
	}),
	'nothing-before': ({cluster, service, runs, revision = '', why}) => ({
		title: [
			part.value(cluster),
			'의 ',
			part.value(service),
			`${particle(service, '을를')} `,
			part.value(runs),
			' 이전으로 되돌릴 수 없습니다',
		],
		body: [
			why === 'unknown'
				? [
						'ECS에 남아 있는 최근 90일의 배포에 다른 개정이 없으며, 이 도구가 만든 더 오래된 개정도 ' +
							'없습니다.',
					]
				: [
						part.value(revision),
						why === 'deleted'
							? `${particle(revision, '이가')} 이전에 실행되었지만, 그 뒤에 삭제되었습니다.`
							: `${particle(revision, '이가')} 이전에 다른 네트워크 모드로 실행되었으며, 업데이트로는 ` +
								'서비스의 서브넷을 제거할 수 없습니다.',
					],
		],
	}),
	'foreign-agent': problem => ({
		title: [
			part.value(problem.cluster),
			'의 ',
			part.value(problem.agent),
			`${particle(problem.agent, '은는')} ${held(problem)}`,
		],
		body: [[owner(problem.owner)]],
	}),
};

/** Before the image. */
const silences: Readonly<Record<RegistrySilence, string>> = {
	unreachable: '레지스트리에 연결할 수 없어 ',
	'rate-limited': '레지스트리가 지금은 요청을 더 받지 않아 ',
	private: '레지스트리에 자격 증명이 필요하지만 이 도구에는 없어 ',
	uncached: '레지스트리는 이 이미지를 아직 가져오지 않은 캐시여서 ',
	unexpected: '레지스트리의 응답으로는 ',
};

/** Why an Agent of somebody else's is neither adopted nor replaced as it was said. */
function held({existing, wants, containers}: ProblemOf<'foreign-agent'>): string {
	switch (wants) {
		case 'another-way': {
			return '인계할 수 없습니다: REPLICA 서비스이며, ECS에서 DAEMON 서비스로 바꿀 수 없습니다';
		}

		case 'name': {
			return `한 작업에 Agent가 여러 개 있으며(${listed(containers)}), 어느 것인지 사람이 정해야 합니다`;
		}

		case 'yes': {
			return containers.length > 1
				? `한 작업에 Agent가 여러 개 있으며(${listed(containers)}), 사람이 승인해야만 제거합니다`
				: `컨테이너 ${listed(containers)}의 Agent일 수 있으며, 사람이 승인해야만 ` +
						`${existing === 'adopt' ? '인계' : '교체'}합니다`;
		}
	}
}
