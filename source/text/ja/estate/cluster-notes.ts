import type {BareInstance, BareWhy, ClusterEstate} from '../../../domain/estate/estate.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {explainAws} from '../problems/aws.ts';
import {obstacle} from '../checks/obstacle.ts';

/** Names of one list; more of them are counted. */
const most = 5;

/** What of a cluster stands in no Agent's row. */
export function clusterNotes({name, agents, bare, isNamed, others, unread, standing}: ClusterEstate): readonly Line[] {
	// Where no Agent is at all the row says so.
	const shown = agents.length > 0 || isNamed ? bare : [];
	const reasons = [...new Set(shown.map(({why}) => bareReason(why)))];
	return [
		...reasons.map((why): Line => {
			const of = shown.filter(one => bareReason(one.why) === why);
			return [part.value(name), `: Agent のないインスタンス${of.length}台 (${why}): ${names(of)}`];
		}),
		...others.map((other): Line => [part.value(name), ': ', ...remark(other)]),
		...(standing.kind === 'unreadable' ? [standing.unread] : unread).map(({operation, problem}): Line => [
			part.value(name),
			`: ${operation} を読み取れませんでした。`,
			...explainAws(problem).title,
		]),
	];
}

function remark({kind, name}: ClusterEstate['others'][number]): Line {
	switch (kind) {
		case 'sends': {
			return [part.value(name), ' は Datadog に送信していますが、Agent ではありません'];
		}

		case 'sidecar': {
			return [part.value(name), ' のタスクには専用の Agent があります'];
		}

		case 'task': {
			return ['サービスに属さない ', part.value(name), ' のタスクに Agent があります'];
		}
	}
}

/** Why no Agent is meant for an instance. */
export function bareReason(why: BareWhy): string {
	switch (why.kind) {
		case 'no-agent': {
			return '対象とする Agent なし';
		}

		case 'disconnected': {
			return 'ECS から接続不可';
		}

		case 'left-out': {
			return `${why.agent}: ${obstacle(why.obstacle)}`;
		}
	}
}

function names(bare: readonly BareInstance[]): string {
	return listed(
		bare.map(({instance}) => instance),
		most,
	);
}
