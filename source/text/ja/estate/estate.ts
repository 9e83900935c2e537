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
import {among} from '../forms/among.ts';
import {explainAws} from '../problems/aws.ts';
import {standing} from '../questions/standing.ts';
import {agentDetails, ownerWords, versionOf} from './agent-details.ts';
import {tagLines} from './tag-today.ts';
import {clusterNotes} from './cluster-notes.ts';

/** What runs where. */
export const estate: EstateWords = {
	columns: ['クラスター', 'Agent', '実行先', '状態', 'バージョン', '所有者', '経過', 'キー'],
	row(cluster, agent, {at, clusters}) {
		const isOneRegion = clusters.every(({region}) => region === cluster.region);
		const name = isOneRegion ? cluster.name : `${cluster.name} (${cluster.region})`;
		return agent ? agentRow(name, agent, at) : bareRow(name, cluster);
	},
	details: agentDetails,
	today: tagLines,
	notes: clusterNotes,
	stale: ({stale, at}) => stale && oldLook(stale, at),
	unread: ({unread}) =>
		unread.map(({region, problem}) => [
			`${region} を読み取れないため、実行中のものは不明です。`,
			...explainAws(problem).title,
		]),
};

/** To look again is a key of the screen. */
function oldLook(stale: Problem, at: string): Line {
	const since = `${at.slice(11, 16)} UTC 時点の内容です。その後は読み取れていません`;
	if (isSignedOut(stale)) {
		return [`${since}: AWS からサインアウトしています。再確認するとサインインできます`];
	}

	return isAwsProblem(stale) ? [`${since}: `, ...explainAws(stale).title] : [since];
}

/** Where a key is, in a column; its name is with the details. */
const places: Readonly<Record<KeptKey['kind'], string>> = {
	secret: 'シークレット',
	parameter: 'パラメータ',
	plain: '平文',
	file: 'ファイル',
	none: 'なし',
	unknown: '',
};

const states: Readonly<Record<Health, {readonly word: string; readonly sign: EstateRow['sign']}>> = {
	healthy: {word: '正常', sign: 'good'},
	'rolling-out': {word: 'ロールアウト中', sign: 'warn'},
	incomplete: {word: '未完了', sign: 'warn'},
	failing: {word: '失敗', sign: 'bad'},
	'rolled-back': {word: 'ロールバック済み', sign: 'bad'},
	idle: {word: 'インスタンスなし', sign: 'quiet'},
	unknown: {word: '読み取り不可', sign: 'warn'},
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
			among(agent.running, agent.eligible, '台'),
			`${word}${isDrifted ? '、変更あり' : ''}`,
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
	'fargate-only': 'Fargate のみ',
	'no-instances': 'インスタンスなし',
};

function bareRow(name: string, cluster: ClusterEstate): EstateRow {
	const why = inBrief[cluster.standing.kind] ?? standing(cluster.standing);
	return {
		sign: cluster.standing.kind === 'unreadable' || cluster.isNamed ? 'warn' : 'quiet',
		cells: [name, '', why === undefined ? among(0, cluster.instances, '台') : '', why ?? 'Agent なし'],
	};
}
