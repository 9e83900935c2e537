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
import {explainAws} from '../problems/aws.ts';
import {standing} from '../questions/standing.ts';
import {agentDetails, ownerWords, versionOf} from './agent-details.ts';
import {tagLines} from './tag-today.ts';
import {clusterNotes} from './cluster-notes.ts';

/** What runs where. */
export const estate: EstateWords = {
	columns: ['Cluster', 'Agent', 'Runs on', 'State', 'Version', 'Owner', 'For', 'Key'],
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
			`${region} can't be read, so what runs there isn't known. `,
			...explainAws(problem).title,
		]),
};

/** To look again is a key of the screen. */
function oldLook(stale: Problem, at: string): Line {
	const since = `As of ${at.slice(11, 16)} UTC, and not read since`;
	if (isSignedOut(stale)) {
		return [`${since}: you are signed out of AWS. Look again to sign in`];
	}

	return isAwsProblem(stale) ? [`${since}: `, ...explainAws(stale).title] : [since];
}

/** Where a key is, in a column; its name is with the details. */
const places: Readonly<Record<KeptKey['kind'], string>> = {
	secret: 'secret',
	parameter: 'parameter',
	plain: 'in clear',
	file: 'file',
	none: 'none',
	unknown: '',
};

const states: Readonly<Record<Health, {readonly word: string; readonly sign: EstateRow['sign']}>> = {
	healthy: {word: 'healthy', sign: 'good'},
	'rolling-out': {word: 'rolling out', sign: 'warn'},
	incomplete: {word: 'incomplete', sign: 'warn'},
	failing: {word: 'failing', sign: 'bad'},
	'rolled-back': {word: 'rolled back', sign: 'bad'},
	idle: {word: 'no instance', sign: 'quiet'},
	unknown: {word: "can't be read", sign: 'warn'},
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
			`${agent.running} of ${agent.eligible}`,
			`${word}${isDrifted ? ', changed' : ''}`,
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
	'fargate-only': 'Fargate only',
	'no-instances': 'no instances',
};

function bareRow(name: string, cluster: ClusterEstate): EstateRow {
	const why = inBrief[cluster.standing.kind] ?? standing(cluster.standing);
	return {
		sign: cluster.standing.kind === 'unreadable' || cluster.isNamed ? 'warn' : 'quiet',
		cells: [name, '', why === undefined ? `0 of ${cluster.instances}` : '', why ?? 'no Agent'],
	};
}
