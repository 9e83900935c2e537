import type {Line} from '../../../domain/kit/message.ts';
import type {Trace} from '../../../domain/account/aws-problem.ts';
import {part} from '../../part.ts';

/** Ids that AWS support asks for. */
export function trace({operation, region, requestId}: Trace): readonly Line[] {
	const facts = [
		...(operation === undefined ? [] : [`オペレーション ${operation}`]),
		...(region === undefined ? [] : [`リージョン ${region}`]),
		...(requestId === undefined ? [] : [`リクエスト ${requestId}`]),
	];
	return facts.length === 0 ? [] : [[part.quiet(facts.join('、'))]];
}
