import type {AgentEstate, BareInstance, ClusterEstate, Estate} from '../../domain/estate/estate.ts';
import type {TagToday} from '../../domain/estate/tag-today.ts';
import {findingsOf} from '../../domain/estate/findings.ts';
import type {Words} from '../../text/words.ts';
import type {Body, Wire} from './wire.ts';

/** What runs where; numbers and ids as they are, and a message where the rest is for sentences. */
export function wireEstate(estate: Estate, words: Words) {
	return {
		at: estate.at,
		...(estate.stale && {stale: estate.stale.code}),
		account: estate.account,
		findings: {...findingsOf(estate)},
		clusters: estate.clusters.map(cluster => wireCluster(cluster, words)),
		unread: estate.unread.map(({region, problem}) => ({region, code: problem.code})),
	} satisfies Body<'estate'>;
}

function wireCluster(cluster: ClusterEstate, words: Words) {
	const {arn, name, region, standing, kinds, instances, covered, agents, bare, others, unread} = cluster;
	return {
		cluster: name,
		arn,
		region,
		standing: standing.kind,
		kinds,
		instances,
		covered,
		agents: agents.map(agent => wireAgent(agent, words)),
		bare: bare.map(one => wireBare(one, words)),
		others,
		unread: unread.map(({operation, problem}) => ({operation, code: problem.code})),
	} satisfies Wire<'clusterEstate'>;
}

function wireAgent(agent: AgentEstate, words: Words) {
	const {gaps, causes, drift, owner, doubt, today, ...rest} = agent;
	return {
		...rest,
		owner: owner.kind,
		...(today && {today: wireToday(today, words)}),
		...(doubt && {doubt: doubt.kind}),
		gaps: gaps.map(gap => ({
			instance: gap.instance,
			state: gap.state,
			...(gap.cause && {
				cause: {kind: gap.cause.kind, message: words.cause(gap.cause), detail: gap.cause.detail},
			}),
		})),
		causes: causes.map(cause => ({kind: cause.kind, message: words.cause(cause), detail: cause.detail})),
		// `there` is what is found, `written` what this tool wrote.
		...(drift && {
			drift: drift.map(({line, isKept}) => ({
				noun: line.noun,
				path: line.path,
				there: line.before,
				written: line.after,
				isKept,
			})),
		}),
	} satisfies Wire<'agentEstate'>;
}

/** `problem` is the code of one. */
function wireToday(today: TagToday, words: Words) {
	return {
		...(today.kind === 'unread' ? {...today, problem: today.problem.code} : today),
		message: words.estate.today(today).join('; '),
	} satisfies Wire<'tagToday'>;
}

function wireBare({instance, why}: BareInstance, words: Words) {
	return {
		instance,
		why: why.kind,
		...(why.kind === 'left-out' && {agent: why.agent, message: words.obstacle(why.obstacle)}),
	} satisfies Wire<'bareInstance'>;
}
