import type {Elsewhere} from '../../../domain/choices/problem/problem.ts';
import type {Standing} from '../../../domain/choices/problem/standing.ts';
import type {Unread} from '../../../domain/account/unread.ts';
import type {Unmatched} from '../../../domain/choices/problem/unknown-cluster.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {Explanation} from '../../message-of.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {particle} from '../forms/particle.ts';
import {standing as inColumn} from '../questions/standing.ts';
import {explainAws} from './aws.ts';
import type {Explanations} from './explanations.ts';

/** Nothing to install on, or nothing of that name. */
export const clusterProblems: Explanations<
	'no-clusters' | 'unknown-cluster' | 'cluster-not-possible' | 'clusters-taken-out' | 'nothing-selected'
> = {
	'no-clusters': ({regions}) => ({title: [`${listed(regions, 8)}에 ECS 클러스터가 없습니다`]}),
	'unknown-cluster': ({cluster, regions, elsewhere, unmatched, isCanary = false}) => ({
		title: isCanary
			? [
					part.value(cluster),
					`${particle(cluster, '은는')} 이 계획의 클러스터가 아니어서 먼저 배포할 수 없습니다`,
				]
			: elsewhere
				? [
						'클러스터 ',
						part.value(cluster),
						`${particle(cluster, '은는')} ${places[elsewhere.what](elsewhere.name)}`,
					]
				: unmatched
					? [`${listed(regions, 8)}에 `, part.value(cluster), '에 해당하는 클러스터가 없습니다']
					: [
							`${listed(regions, 8)}에 클러스터 `,
							part.value(cluster),
							`${particle(cluster, '이가')} 없습니다`,
						],
		...(unmatched && {body: [whatThereIs(unmatched)]}),
	}),
	'cluster-not-possible': ({cluster, standing}) =>
		standing.kind === 'unreadable'
			? unreadable(cluster, standing.unread)
			: {title: [part.value(cluster), `${impossible(standing)}${because(standing)}`]},
	'clusters-taken-out'({clusters}) {
		const names = listed(
			clusters.map(({cluster}) => cluster),
			3,
		);
		return {
			title: [
				part.value(names),
				`${particle(names, '이가')} 더 이상 선택되어 있지 않습니다`,
				whyOne(clusters.map(({standing}) => standing)),
			],
		};
	},
	'nothing-selected': ({isEmpty}) => ({
		title: [isEmpty === true ? '이 클러스터 중에는 Agent를 실행할 수 있는 것이 없습니다' : '선택한 것이 없습니다'],
	}),
};

/** In short as it stands in the column; of several their rows say it. */
function whyOne([first, ...others]: readonly Standing[]): string {
	const reason = first && others.length === 0 ? inColumn(first) : undefined;
	return reason === undefined ? '' : `: ${reason}`;
}

/** What a pattern or a tag could have meant. */
function whatThereIs(unmatched: Unmatched): Line {
	const {kind, there} = unmatched;
	switch (kind) {
		case 'names': {
			return there.length === 0
				? ['클러스터가 하나도 없습니다.']
				: ['있는 클러스터: ', part.value(listed(there, 6))];
		}

		case 'keys': {
			return there.length === 0
				? ['태그가 있는 클러스터가 없습니다.']
				: ['이 태그가 있는 클러스터가 없습니다. 있는 태그: ', part.value(listed(there, 6))];
		}

		case 'values': {
			return ['태그 ', part.value(unmatched.key), '에 있는 값: ', part.value(listed(there, 6))];
		}
	}
}

/** Behind the cluster's name. */
const places: Readonly<Record<Elsewhere['what'], (name: string) => string>> = {
	partition: name => `다른 AWS 파티션 ${name}에 속합니다`,
	account: name => `다른 계정 ${name}에 속합니다`,
	region: name => `찾아보지 않은 리전 ${name}에 있습니다`,
	'no-cluster': () => '클러스터가 아닙니다: 클러스터 ARN의 형식이 아닙니다',
};

/** What isn't read could be an Agent, so nothing is planned beside it. What AWS said of the read follows. */
function unreadable(cluster: string, {operation, problem, subjects = []}: Unread): Explanation {
	const {title, body = [], ids} = explainAws(problem);
	return {
		title: [part.value(cluster), `의 계획을 만들 수 없습니다: ${operation} 결과를 읽지 못했습니다`],
		body: [
			['이미 있는 것에 따라 계획이 달라집니다.'],
			...(subjects.length === 0 ? [] : [['읽지 못한 대상: ', part.value(listed(subjects, 3))]]),
			title,
			...body,
		],
		...(ids && {ids}),
	};
}

/** What can't be done there depends on what was asked for. */
function impossible({kind}: Standing): string {
	return kind === 'not-ours' ? '에서 할 일이 없습니다' : '에 Agent를 설치할 수 없습니다';
}

/** Shorter than in the list of clusters: what can be done about it follows as a step. */
function because(standing: Exclude<Standing, {kind: 'unreadable'}>): string {
	switch (standing.kind) {
		case 'open': {
			return '';
		}

		case 'fargate-only': {
			return ': Fargate에서만 실행됩니다';
		}

		case 'batch': {
			return ': AWS Batch의 클러스터이며, 지원하지 않습니다';
		}

		case 'no-instances': {
			return ': 인스턴스가 없습니다';
		}

		case 'not-ours': {
			return `: ${standing.others === 0 ? 'Agent가 없습니다' : '다른 곳에서 설치한 Agent가 있습니다'}`;
		}
	}
}
