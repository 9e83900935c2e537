import type {ClusterFacts, OtherFacts} from '../../../domain/found/cluster-facts.ts';
import type {FoundAgent} from '../../../domain/found/found-agent.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OptionWords} from '../../words.ts';
import {part} from '../../part.ts';
import {among} from '../forms/among.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';
import {explainAws} from '../problems/aws.ts';
import {listed} from '../forms/listed.ts';
import {owner} from '../account/owner.ts';
import {platformCount} from '../account/platform.ts';
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
	return read === undefined ? '未確認' : `${number(read)}台まで確認`;
}

function kindsOf({kinds}: ClusterFacts): readonly string[] {
	return kinds.map(each => platformCount(each.platform, each.count));
}

function instances(facts: ClusterFacts): string {
	const {
		total,
		isUnseen,
		standing: {kind},
	} = facts;
	// Of one that is being read the kinds are those of a part: the number is that of the list, until all was read.
	const counts = isUnseen ? [] : kindsOf(facts);
	const none =
		kind === 'fargate-only' ? 'Fargate のみ' : total > 0 ? plural(total, 'インスタンス', '台') : 'インスタンスなし';
	return counts.length > 0 ? counts.join('、') : none;
}

function agents({agents: found}: ClusterFacts): string {
	const [first] = found;
	if (first === undefined) {
		return 'Agent なし';
	}

	const more = found.length > 1 ? `、ほか${found.length - 1}個` : '';
	// Of an image that may be another one a tag says nothing.
	const version = first.version === undefined || first.doubt ? '' : ` ${first.version}`;
	return `${what(first)}${version}、${owner(first.owner)}${more}`;
}

function what({doubt}: FoundAgent): string {
	switch (doubt?.kind) {
		case 'perhaps': {
			return 'Agent と思われるもの';
		}

		case 'several': {
			return `1つのタスクに Agent ${doubt.containers.length}個`;
		}

		case undefined: {
			return 'Agent';
		}
	}
}

// As ECS names it: who sees the word knows what it means for an Agent, and who doesn't finds it in AWS's words.
function place({kind: where, schedulingStrategy}: FoundAgent): string {
	return schedulingStrategy === undefined ? (where === 'daemon' ? 'デーモン' : 'サービス') : 'REPLICA サービス';
}

const others: Readonly<Record<OtherFacts['kind'], string>> = {
	sends: 'Datadog に送信している、Agent 以外のもの: ',
	sidecar: 'タスク内に専用の Agent があるもの: ',
	task: 'サービスのないタスクの Agent: ',
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
	const beside = services === 0 ? '' : `、${plural(services, 'サービス', '個')}`;
	const soFar = `インスタンス${number(total)}台中${number(read)}台を確認済み`;
	return [
		[part.strong(name), `  ${plural(total, 'インスタンス', '台')}${beside} (ECS の一覧による)`],
		// Two lines, as of those that were looked at: nothing jumps when that comes in.
		[
			read === 0
				? '何が実行されているかは、まだ分かりません。'
				: `${soFar}${kinds.length === 0 ? '' : `: ${kinds.join('、')}`}。実行中のものは、まだ分かりません。`,
		],
	];
}

function openDetail(facts: ClusterFacts): readonly Line[] {
	const draining = facts.draining > 0 ? `、ドレイン中${facts.draining}台` : '';
	const ports = facts.portsFree === facts.total ? '空き' : `${among(facts.portsFree, facts.total, '台')}で空き`;
	return [
		[
			part.strong(facts.name),
			`  ${[...facts.systems, ...facts.architectures].join('、')}、` +
				`${among(facts.connected, facts.total, '台')}が接続済み${draining}`,
		],
		// The ports that applications send to unless they are told otherwise. An Agent that is there has them itself.
		...(facts.agents.length === 0
			? [[`ポート 8125、8126: ${ports} · Agent の空き容量: ${among(facts.roomy, facts.total, '台')}`]]
			: []),
		...facts.agents.map(agent => [
			`${place(agent)} `,
			part.value(agent.name),
			`: ${what(agent)}、${among(agent.running, agent.desired, '個')}が実行中、${owner(agent.owner)}`,
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
				['Fargate では各タスクのアプリケーションの横で Agent が動くため、デーモンはインストールできません。'],
				['Datadog のガイド: ', part.link('https://docs.datadoghq.com/ja/integrations/ecs_fargate/')],
			];
		}

		case 'batch': {
			return [
				['このクラスターのインスタンスは AWS Batch が管理しており、Agent をデーモンとして実行できません。'],
				['Fargate のジョブについて: ', part.link('https://docs.datadoghq.com/ja/integrations/ecs_fargate/')],
			];
		}

		case 'no-instances': {
			return [
				[
					'登録されたインスタンスがありません。追加してから再度実行してください。デーモンは、その後に加わる' +
						'インスタンスにも自動で配置されます。',
				],
			];
		}

		case 'not-ours': {
			return [
				[
					facts.standing.others === 0
						? 'ここで実行されている Agent はなく、行うことはありません。'
						: 'この Agent はこのツール以外で導入されたものです。先に引き継ぐと、このツールで管理できます。',
				],
			];
		}

		case 'unreadable': {
			const {operation, problem} = facts.standing.unread;
			return [
				[
					'何があるか分からないため、プランを作成できません: ',
					part.value(operation),
					' を読み取れませんでした。',
				],
				explainAws(problem).title,
			];
		}
	}
}
