import type {Line} from '../../../domain/kit/message.ts';
import type {Trace} from '../../../domain/account/aws-problem.ts';
import {part} from '../../part.ts';

/** Ids that AWS support asks for. */
export function trace({operation, region, requestId}: Trace): readonly Line[] {
	const facts = [
		...(operation === undefined ? [] : [`API ${operation}`]),
		...(region === undefined ? [] : [`리전 ${region}`]),
		...(requestId === undefined ? [] : [`요청 ${requestId}`]),
	];
	return facts.length === 0 ? [] : [[part.quiet(facts.join(', '))]];
}
