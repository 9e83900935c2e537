import type {ClusterFacts, OtherFacts} from '../../../domain/found/cluster-facts.ts';
import type {FoundAgent} from '../../../domain/found/found-agent.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OptionWords} from '../../words.ts';
import {part} from '../../part.ts';
import {counted} from '../forms/counted.ts';
import {number} from '../forms/number.ts';
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
	return read === undefined ? '아직 조회하지 않음' : `현재까지 ${number(read)}개 조회`;
}

function kindsOf({kinds}: ClusterFacts): readonly string[] {
	return kinds.map(each => `${platform[each.platform]} ${each.count}개`);
}

function instances(facts: ClusterFacts): string {
	const {
		total,
		isUnseen,
		standing: {kind},
	} = facts;
	// Of one that is being read the kinds are those of a part: the number is that of the list, until all was read.
	const counts = isUnseen ? [] : kindsOf(facts);
	const none = kind === 'fargate-only' ? 'Fargate만 사용' : total > 0 ? counted('인스턴스', total) : '인스턴스 없음';
	return counts.length > 0 ? counts.join(', ') : none;
}

function agents({agents: found}: ClusterFacts): string {
	const [first] = found;
	if (first === undefined) {
		return 'Agent 없음';
	}

	const more = found.length > 1 ? ` 외 ${found.length - 1}개` : '';
	// Of an image that may be another one a tag says nothing.
	const version = first.version === undefined || first.doubt ? '' : ` ${first.version}`;
	return `${what(first)}${version}, ${owner(first.owner)}${more}`;
}

function what({doubt}: FoundAgent): string {
	switch (doubt?.kind) {
		case 'perhaps': {
			return 'Agent일 수 있음';
		}

		case 'several': {
			return `작업 하나에 Agent ${doubt.containers.length}개`;
		}

		case undefined: {
			return 'Agent';
		}
	}
}

// As ECS names it: who sees the word knows what it means for an Agent, and who doesn't finds it in AWS's words.
function place({kind: where, schedulingStrategy}: FoundAgent): string {
	return schedulingStrategy === undefined ? (where === 'daemon' ? '데몬' : '서비스') : 'REPLICA 서비스';
}

const others: Readonly<Record<OtherFacts['kind'], string>> = {
	sends: 'Datadog에 데이터를 보내지만 Agent가 아님: ',
	sidecar: '작업에 자체 Agent가 있음: ',
	task: '서비스 없이 실행되는 작업의 Agent: ',
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
	const beside = services === 0 ? '' : `, ${counted('서비스', services)}`;
	const soFar = `현재까지 인스턴스 ${number(total)}개 중 ${number(read)}개 조회`;
	return [
		[part.strong(name), `  ${counted('인스턴스', total)}${beside}(ECS 목록 기준)`],
		// Two lines, as of those that were looked at: nothing jumps when that comes in.
		[
			read === 0
				? '무엇이 실행 중인지 아직 알 수 없습니다.'
				: `${soFar}${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}. 무엇이 실행 중인지 아직 알 수 없습니다.`,
		],
	];
}

function openDetail(facts: ClusterFacts): readonly Line[] {
	const draining = facts.draining > 0 ? `, 드레이닝 중 ${facts.draining}개` : '';
	const ports =
		facts.portsFree === facts.total ? '사용 가능' : `${facts.total}개 중 ${facts.portsFree}개에서 사용 가능`;
	return [
		[
			part.strong(facts.name),
			`  ${[...facts.systems, ...facts.architectures].join(', ')}, ${facts.total}개 중 ${facts.connected}개 ` +
				`연결됨${draining}`,
		],
		// The ports that applications send to unless they are told otherwise. An Agent that is there has them itself.
		...(facts.agents.length === 0
			? [[`포트 8125, 8126 ${ports} · Agent를 실행할 여유: ${facts.total}개 중 ${facts.roomy}개`]]
			: []),
		...facts.agents.map(agent => [
			`${what(agent)}: ${place(agent)} `,
			part.value(agent.name),
			`, ${agent.desired}개 중 ${agent.running}개 실행 중, ${owner(agent.owner)}`,
		]),
		...otherLines(facts),
	];
}

function closedDetail(facts: ClusterFacts): readonly Line[] {
	switch (facts.standing.kind) {
		case 'open': {
			return [];
		}

		case 'fargate-only': {
			return [
				['Fargate에서는 Agent가 각 작업에서 애플리케이션과 함께 실행되므로 설치할 데몬이 없습니다.'],
				['Datadog 안내서: ', part.link('https://docs.datadoghq.com/integrations/ecs_fargate/')],
			];
		}

		case 'batch': {
			return [
				['AWS Batch가 이 클러스터의 인스턴스를 관리하므로 Agent를 데몬으로 실행할 수 없습니다.'],
				['Fargate의 작업(job): ', part.link('https://docs.datadoghq.com/integrations/ecs_fargate/')],
			];
		}

		case 'no-instances': {
			return [
				[
					'등록된 인스턴스가 없습니다. 인스턴스를 추가한 후 이 명령을 다시 실행하세요. 그 후에는 새 인스턴스마다 ' +
						'데몬이 자동으로 실행됩니다.',
				],
			];
		}

		case 'not-ours': {
			return [
				[
					facts.standing.others === 0
						? '이 클러스터에서 실행 중인 Agent가 없으므로 할 작업이 없습니다.'
						: '이 Agent는 다른 곳에서 설치했습니다. 먼저 인계하면 이 도구에서 관리할 수 있습니다.',
				],
			];
		}

		case 'unreadable': {
			const {operation, problem} = facts.standing.unread;
			return [
				[part.value(operation), ' 결과를 읽지 못했습니다. 현재 상태를 알 수 없으므로 계획을 세울 수 없습니다.'],
				explainAws(problem).title,
			];
		}
	}
}
