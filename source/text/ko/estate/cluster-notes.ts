import type {BareInstance, BareWhy, ClusterEstate} from '../../../domain/estate/estate.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {counted} from '../forms/counted.ts';
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
			return [part.value(name), `: Agent가 없는 ${counted('인스턴스', of.length)}(${why}): ${names(of)}`];
		}),
		...others.map((other): Line => [part.value(name), ': ', ...remark(other)]),
		...(standing.kind === 'unreadable' ? [standing.unread] : unread).map(({operation, problem}): Line => [
			part.value(name),
			`: ${operation} 결과를 읽지 못했습니다. `,
			...explainAws(problem).title,
		]),
	];
}

function remark({kind, name}: ClusterEstate['others'][number]): Line {
	switch (kind) {
		case 'sends': {
			return [part.value(name), ': Datadog에 데이터를 보내지만 Agent가 아님'];
		}

		case 'sidecar': {
			return [part.value(name), ': 작업에 자체 Agent가 있음'];
		}

		case 'task': {
			return [part.value(name), ': 서비스 없이 실행되는 작업의 Agent'];
		}
	}
}

/** Why no Agent is meant for an instance. */
export function bareReason(why: BareWhy): string {
	switch (why.kind) {
		case 'no-agent': {
			return '설치 대상이 아님';
		}

		case 'disconnected': {
			return 'ECS가 연결할 수 없음';
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
