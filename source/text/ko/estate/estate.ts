import type {AgentEstate, ClusterEstate, Health, KeptKey} from '../../../domain/estate/estate.ts';
import type {Standing} from '../../../domain/choices/problem/standing.ts';
import type {Problem} from '../../../domain/choices/problem/problem.ts';
import {isAwsProblem} from '../../../domain/account/aws-problem.ts';
import {isSignedOut} from '../../../domain/choices/problem/is-signed-out.ts';
import {isMoved, isUntold} from '../../../domain/estate/tag-today.ts';
import {secondsOf} from '../../../domain/kit/instant.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {EstateRow, EstateWords} from '../../tables/estate-words.ts';
import {age} from '../forms/age.ts';
import {josa} from '../forms/particle.ts';
import {explainAws} from '../problems/aws.ts';
import {standing} from '../questions/standing.ts';
import {agentDetails, ownerWords, versionOf} from './agent-details.ts';
import {tagLines} from './tag-today.ts';
import {clusterNotes} from './cluster-notes.ts';

/** What runs where. */
export const estate: EstateWords = {
	columns: ['클러스터', 'Agent', '실행', '상태', '버전', '소유자', '경과', '키'],
	row(cluster, agent, {at, clusters}) {
		const isOneRegion = clusters.every(({region}) => region === cluster.region);
		const name = isOneRegion ? cluster.name : `${cluster.name}, ${cluster.region}`;
		return agent ? agentRow(name, agent, at) : bareRow(name, cluster);
	},
	details: agentDetails,
	today: tagLines,
	notes: clusterNotes,
	stale: ({stale, at}) => stale && oldLook(stale, at),
	unread: ({unread}) =>
		unread.map(({region, problem}) => [
			`${josa(region, '을를')} 읽을 수 없어 무엇이 실행 중인지 알 수 없습니다. `,
			...explainAws(problem).title,
		]),
};

/** To look again is a key of the screen. */
function oldLook(stale: Problem, at: string): Line {
	const since = `${at.slice(11, 16)} UTC 기준이며 이후 새로 읽지 못했습니다`;
	if (isSignedOut(stale)) {
		return [`${since}. AWS에서 로그아웃되었습니다. 로그인하려면 다시 조회하세요`];
	}

	return isAwsProblem(stale) ? [`${since}: `, ...explainAws(stale).title] : [since];
}

/** Where a key is, in a column; its name is with the details. */
const places: Readonly<Record<KeptKey['kind'], string>> = {
	secret: '보안 암호',
	parameter: '파라미터',
	plain: '일반 텍스트',
	file: '파일',
	none: '없음',
	unknown: '',
};

const states: Readonly<Record<Health, {readonly word: string; readonly sign: EstateRow['sign']}>> = {
	healthy: {word: '정상', sign: 'good'},
	'rolling-out': {word: '배포 중', sign: 'warn'},
	incomplete: {word: '일부 누락', sign: 'warn'},
	failing: {word: '실패 중', sign: 'bad'},
	'rolled-back': {word: '롤백됨', sign: 'bad'},
	idle: {word: '인스턴스 없음', sign: 'quiet'},
	unknown: {word: '읽을 수 없음', sign: 'warn'},
};

function agentRow(cluster: string, agent: AgentEstate, at: string): EstateRow {
	const {word, sign} = states[agent.health];
	const isDrifted = (agent.drift ?? []).length > 0;
	const {today} = agent;
	const isWants = isDrifted || (today !== undefined && (isMoved(today) || isUntold(today)));
	const seconds = (secondsOf(at) ?? 0) - (secondsOf(agent.since) ?? Infinity);
	return {
		sign: sign === 'good' && isWants ? 'warn' : sign,
		cells: [
			cluster,
			agent.name,
			`${agent.running}/${agent.eligible}`,
			`${word}${isDrifted ? ', 변경됨' : ''}`,
			versionOf(agent),
			ownerWords(agent),
			seconds >= 0 ? age(seconds) : '',
			places[agent.key.kind],
		],
	};
}

/** Shorter than where one is chosen: a long state would push the other rows' columns out. */
const inBrief: Readonly<Partial<Record<Standing['kind'], string>>> = {
	// Which operation stands in a note.
	unreadable: states.unknown.word,
	'fargate-only': 'Fargate만 사용',
	'no-instances': '인스턴스 없음',
};

function bareRow(name: string, cluster: ClusterEstate): EstateRow {
	const why = inBrief[cluster.standing.kind] ?? standing(cluster.standing);
	return {
		sign: cluster.standing.kind === 'unreadable' || cluster.isNamed ? 'warn' : 'quiet',
		cells: [name, '', why === undefined ? `0/${cluster.instances}` : '', why ?? 'Agent 없음'],
	};
}
