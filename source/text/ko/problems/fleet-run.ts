import type {FailedPlace, FleetProblem, OfferedUnit} from '../../../domain/choices/problem/areas/fleet-problem.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {counted} from '../forms/counted.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {josa, particle} from '../forms/particle.ts';
import type {Explanations} from './explanations.ts';
import {explainAws} from './aws.ts';
import {said} from './said.ts';

/** What keeps a fleet from being planned or carried out. */
export const fleetRunProblems: Explanations<FleetProblem['code']> = {
	'no-fleet-targets': ({units}) => ({
		title: ['대상 계정을 지정하지 않았습니다'],
		body: units.map(unit => unitLine(unit)),
	}),
	'no-fleet-clusters': ({accounts}) => ({
		title: [`${counted('계정', accounts)}에서 대상 클러스터를 알 수 없습니다`],
		body: [
			[
				'스택에는 클러스터의 이름이 필요합니다. 계정에 있는 역할을 사용하면 패턴이나 태그로도 찾을 수 ' +
					'있습니다.',
			],
		],
	}),
	'unknown-unit': ({unit, units}) => ({
		title: ['조직 단위 ', part.value(unit), `${particle(unit, '이가')} 없습니다`],
		body: units.map(one => unitLine(one)),
	}),
	'account-outside': ({account, isManagement, isBeside}) => ({
		title: [
			'계정 ',
			part.value(account),
			particle(account, '은는'),
			isManagement
				? ' 조직의 관리 계정이며, 서비스 관리형 스택 세트의 대상이 될 수 없습니다'
				: isBeside
					? ' 지정한 조직 단위 중 어디에도 없습니다'
					: ' 이 조직의 어느 단위에도 없습니다',
		],
	}),
	'no-organisation': ({account, management}) => ({
		title: [
			'계정 ',
			part.value(account),
			particle(account, '은는'),
			...(management === undefined
				? [' 조직에 속해 있지 않습니다']
				: [' 조직의 관리 계정이 아닙니다. 관리 계정은 ', part.value(management), '입니다']),
		],
	}),
	'no-trusted-access': () => ({title: ['이 조직에서는 아직 StackSets를 사용할 수 없습니다']}),
	'foreign-stack-set': ({name, region}) => ({
		title: [
			`${region}의 스택 세트 `,
			part.value(name),
			`${particle(name, '은는')} dd-ecs-setup에서 만든 것이 아닙니다`,
		],
	}),
	'no-stack-set': ({name, region}) => ({
		title: [`${region}에 스택 세트 `, part.value(name), `${particle(name, '이가')} 없습니다`],
	}),
	'fleet-withheld': ({name, flags}) => ({
		title: [
			'스택 세트 ',
			part.value(name),
			`${particle(name, '을를')} 만들 때 ${josa(listed(flags, 5), '을를')} 지정했지만, 그 값은 스택 세트에 표시되지 않습니다`,
		],
		body: [['기밀이 포함될 수 있어 템플릿에 넣지 않은 값입니다. 다시 지정하지 않으면 모든 Agent에서 사라집니다.']],
	}),
	'unknown-canary-place': ({canary, places}) => ({
		title: [
			part.value(canary),
			`${particle(canary, '은는')} 이 플릿의 배포 위치가 아니어서 먼저 배포할 수 없습니다`,
		],
		body: [[`배포 위치: ${listed(places, 5)}`]],
	}),
	'fleet-unread': ({accounts, problem}) => ({
		title: [`${listed(accounts, 3)}의 클러스터를 읽지 못하여 그곳에서는 아무것도 하지 않았습니다`],
		body: [explainAws(problem).title],
	}),
	'auto-deployment-of-some': ({name, places}) => ({
		title: ['새 계정에 대한 설정은 스택 세트 ', part.value(name), ' 전체에 적용되므로, 그대로 둘 스택도 바뀝니다'],
		body: [[`최신 상태가 아닌 곳: ${listed(places, 5)}`]],
	}),
	'no-fleet-places': () => ({title: ['해당하는 계정과 리전이 없습니다']}),
	'fleet-failed': ({name, failed, cancelled, places, isCanary}) => ({
		title: isCanary
			? ['첫 스택이 실패하여 다른 스택은 시작하지 않았습니다: ', part.value(placeOf(places[0]))]
			: [`${name}의 ${counted('스택', failed)}가 실패했습니다`],
		body: [
			...places.flatMap(place => [
				...(isCanary ? [] : [[part.value(placeOf(place))]]),
				...(place.reason === undefined ? [] : said(place.reason)),
			]),
			...(cancelled > 0 ? [[`그 뒤의 ${counted('스택', cancelled)}는 시작하지 않았습니다.`]] : []),
		],
	}),
	'fleet-unsent': ({name, left, total}) => ({
		title: [`${name}의 작업 ${total}개 중 ${left}개를 아직 보내지 않았습니다`],
		body: [['각 작업은 앞의 작업이 끝난 뒤에 보냅니다. 실패해도 먼저 진행한 곳에서 그치게 하기 위해서입니다.']],
	}),
	'fleet-idle': ({name, seconds}) => ({
		title: [`${name}에서 ${duration(seconds)} 동안 진행된 것이 없습니다`],
		body: [['CloudFormation에서 작업이 계속됩니다.']],
	}),
};

function placeOf(place: FailedPlace | undefined): string {
	return place ? `${place.account} ${place.region}` : '';
}

function unitLine({id, name, accounts}: OfferedUnit): Line {
	return [part.value(name), ` ${id}  ${counted('계정', accounts)}`];
}
