import type {ClusterFacts, OtherFacts} from '../../../domain/found/cluster-facts.ts';
import type {FoundAgent} from '../../../domain/found/found-agent.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OptionWords} from '../../words.ts';
import {part} from '../../part.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';
import {explainAws} from '../problems/aws.ts';
import {listed} from '../forms/listed.ts';
import {owner} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import {standing} from './standing.ts';

/** A cluster's row: what its instances are, whether an Agent is there, or why it can't be chosen. */
export function clusterOption(facts: ClusterFacts): OptionWords {
	const cannot = standing(facts.standing);
	return {
		label: facts.name,
		// One column for both: of a cluster that can't be chosen nobody needs to know the Agents.
		aside: [instances(facts), cannot ?? (facts.isUnseen ? unread(facts) : agents(facts))],
		detail: cannot === undefined ? (facts.isUnseen ? unseenDetail(facts) : openDetail(facts)) : closedDetail(facts),
		...(cannot !== undefined && {cannot}),
	};
}

// Its instances stand beside it.
function unread({read}: ClusterFacts): string {
	return read === undefined ? 'not looked at yet' : `${number(read)} looked at so far`;
}

function kindsOf({kinds}: ClusterFacts): readonly string[] {
	return kinds.map(each => `${each.count} ${platform[each.platform]}`);
}

function instances(facts: ClusterFacts): string {
	const {
		total,
		isUnseen,
		standing: {kind},
	} = facts;
	// Of one that is being read the kinds are those of a part: the number is that of the list, until all was read.
	const counts = isUnseen ? [] : kindsOf(facts);
	const none = kind === 'fargate-only' ? 'Fargate only' : total > 0 ? plural(total, 'instance') : 'no instances';
	return counts.length > 0 ? counts.join(', ') : none;
}

function agents({agents: found}: ClusterFacts): string {
	const [first] = found;
	if (first === undefined) {
		return 'no Agent';
	}

	const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
	// Of an image that may be another one a tag says nothing.
	const version = first.version === undefined || first.doubt ? '' : ` ${first.version}`;
	return `${what(first)}${version}, ${owner(first.owner)}${more}`;
}

function what({doubt}: FoundAgent): string {
	switch (doubt?.kind) {
		case 'perhaps': {
			return 'perhaps an Agent';
		}

		case 'several': {
			return `${doubt.containers.length} Agents in a task`;
		}

		case undefined: {
			return 'Agent';
		}
	}
}

// As ECS names it: who sees the word knows what it means for an Agent, and who doesn't finds it in AWS's words.
function place({kind: where, schedulingStrategy}: FoundAgent): string {
	return schedulingStrategy === undefined ? (where === 'daemon' ? 'daemon' : 'service') : 'REPLICA service';
}

const others: Readonly<Record<OtherFacts['kind'], string>> = {
	sends: "Sends to Datadog, isn't the Agent: ",
	sidecar: 'Agents of their own in the tasks of ',
	task: 'Agent in tasks without a service: ',
};

/** Each kind in one line: an account can have a hundred applications with a key. */
function otherLines({others: found = []}: ClusterFacts): readonly Line[] {
	return (['task', 'sends', 'sidecar'] as const).flatMap(each => {
		const names = found.filter(other => other.kind === each).map(({name}) => name);
		return names.length === 0 ? [] : [[others[each], part.value(listed(names, 3))]];
	});
}

// An Agent may be there: that nobody has looked is not that there's none.
function unseenDetail(facts: ClusterFacts): readonly Line[] {
	const {name, total, services = 0, read = 0} = facts;
	const kinds = kindsOf(facts);
	const beside = services === 0 ? '' : `, ${plural(services, 'service')}`;
	const soFar = `${number(read)} of ${number(total)} instances looked at so far`;
	return [
		[part.strong(name), `  ${plural(total, 'instance')}${beside}, as ECS lists it`],
		// Two lines, as of those that were looked at: nothing jumps when that comes in.
		[
			read === 0
				? "What runs there isn't known yet."
				: `${soFar}${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}; what runs there isn't known yet.`,
		],
	];
}

function openDetail(facts: ClusterFacts): readonly Line[] {
	const draining = facts.draining > 0 ? `, ${facts.draining} draining` : '';
	const ports = facts.portsFree === facts.total ? 'free' : `free on ${facts.portsFree} of ${facts.total}`;
	return [
		[
			part.strong(facts.name),
			`  ${[...facts.systems, ...facts.architectures].join(', ')}, ${facts.connected} of ` +
				`${facts.total} connected${draining}`,
		],
		// The ports that applications send to unless they are told otherwise. An Agent that is there has them itself.
		...(facts.agents.length === 0
			? [[`ports 8125, 8126 ${ports} · room for the Agent on ${facts.roomy} of ${facts.total}`]]
			: []),
		...facts.agents.map(agent => [
			`${upper(what(agent))} in ${place(agent)} `,
			part.value(agent.name),
			`, ${agent.running} of ${agent.desired} running, ${owner(agent.owner)}`,
		]),
		...otherLines(facts),
	];
}

function upper(text: string): string {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function closedDetail(facts: ClusterFacts): readonly Line[] {
	switch (facts.standing.kind) {
		case 'open': {
			return [];
		}

		case 'fargate-only': {
			return [
				["On Fargate the Agent runs beside the application in each task, so there's no daemon to install."],
				["Datadog's guide: ", part.link('https://docs.datadoghq.com/integrations/ecs_fargate/')],
			];
		}

		case 'batch': {
			return [
				["AWS Batch manages the instances of this cluster; the Agent as a daemon isn't supported there."],
				['For jobs on Fargate: ', part.link('https://docs.datadoghq.com/integrations/ecs_fargate/')],
			];
		}

		case 'no-instances': {
			return [
				[
					'No instance is registered. Add one and run this again; a daemon then follows every ' +
						'new instance by itself.',
				],
			];
		}

		case 'not-ours': {
			return [
				[
					facts.standing.others === 0
						? "No Agent runs here, so there's nothing to do."
						: 'Its Agent was put there by somebody else. Adopt it first: then this tool takes care of it.',
				],
			];
		}

		case 'unreadable': {
			const {operation, problem} = facts.standing.unread;
			return [
				["What is there isn't known, so nothing can be planned: ", part.value(operation), " couldn't be read."],
				explainAws(problem).title,
			];
		}
	}
}
