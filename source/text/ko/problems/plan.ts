import type {Line} from '../../../domain/kit/message.ts';
import type {Moved} from '../../../domain/choices/problem/areas/plan-problem.ts';
import {part} from '../../part.ts';
import {changeWords} from '../changes/change-words.ts';
import {instant} from '../forms/instant.ts';
import {josa, particle} from '../forms/particle.ts';
import type {Explanations} from './explanations.ts';

/** Why a saved plan is not carried out. */
export const planProblems: Explanations<'plan-moved' | 'plan-expired' | 'plan-account' | 'plan-version'> = {
	'plan-moved': ({plan, made, what}) => ({
		title: [part.value(plan), `${particle(plan, '을를')} 실행하지 않습니다: 계획을 만든 뒤에 계정이 바뀌었습니다`],
		body: [
			[`${instant(made)}에 만든 계획이며, 그 뒤에 바뀐 항목은 다음과 같습니다.`],
			...what.slice(0, most).map(one => toldOf(one)),
			...(what.length > most ? [[`외 ${what.length - most}개`]] : []),
		],
	}),
	'plan-expired': ({plan, expires}) => ({
		title: [
			part.value(plan),
			`${particle(plan, '을를')} 실행하지 않습니다: 계획의 유효 기간이 ${instant(expires)}에 끝났습니다`,
		],
	}),
	'plan-account': ({plan, planned, here}) => ({
		title: [
			part.value(plan),
			`${particle(plan, '을를')} 실행하지 않습니다: 계정 `,
			part.value(planned),
			'의 계획이지만, 자격 증명은 계정 ',
			part.value(here),
			'의 것입니다',
		],
	}),
	'plan-version': ({plan, planned, here, wanted}) => ({
		title: [
			part.value(plan),
			`${particle(plan, '을를')} ${wanted === 'look' ? '표시' : '실행'}하지 않습니다: dd-ecs-setup ${josa(planned, '으로로')} ` +
				`만들었으며, 이 버전 ${here}에서는 계획이 다를 수 있습니다`,
		],
	}),
};

/** What moved together with much else is told by the first of it. */
const most = 10;

function toldOf({kind, name, how, region, cluster}: Moved): Line {
	const place = [cluster, region].filter(one => one !== undefined).join(', ');
	const where = place === '' ? '' : ` (${place})`;
	return kind === 'forecast'
		? [part.value(name), `${where}: 공간이 부족한 인스턴스가 계획보다 많습니다`]
		: [`${nouns(kind)} `, part.value(name), `${where}: ${hows[how]}`];
}

const hows: Readonly<Record<Moved['how'], string>> = {changed: '변경됨', gone: '더 이상 해당 없음', new: '새로 생김'};

function nouns(kind: Exclude<Moved['kind'], 'forecast'>): string {
	switch (kind) {
		case 'target': {
			return 'Agent';
		}

		case 'service': {
			return '서비스';
		}

		case 'daemon': {
			return '데몬';
		}

		case 'secret': {
			return '보안 암호';
		}

		case 'parameter': {
			return '파라미터';
		}

		case 'role': {
			return '역할';
		}

		case 'task-definition': {
			return '작업 정의';
		}

		default: {
			return `${changeWords[kind].noun}에 대한 요청`;
		}
	}
}
