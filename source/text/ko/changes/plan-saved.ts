import type {PlanSaved} from '../../../domain/plan/saved/plan-saved.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';
import {particle} from '../forms/particle.ts';

/** Where a plan was saved, until when it holds, and what carries it out. */
export function planSaved({file, expires, command, made, isOver}: PlanSaved): Message {
	const until = instant(expires);
	return {
		title:
			made === undefined
				? ['계획을 저장했습니다: ', part.strong(file)]
				: [part.strong(file), `${particle(file, '은는')} ${instant(made)}에 만든 계획입니다`],
		body: [
			[
				isOver
					? `${until}까지 유효했으며, 더 이상 실행할 수 없습니다.`
					: `${until}까지 이 계정의 현재 상태에만 유효하며, 보안 정보는 들어 있지 않습니다.`,
			],
		],
		done: [],
		steps: isOver ? [] : [{text: ['이 계획을 그대로 실행하려면:'], command: shellQuote(command)}],
		ids: [],
	};
}
