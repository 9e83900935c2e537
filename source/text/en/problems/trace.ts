import type {Line} from '../../../domain/kit/message.ts';
import type {Trace} from '../../../domain/account/aws-problem.ts';
import {part} from '../../part.ts';

/** Ids that AWS support asks for. */
export function trace({operation, region, requestId}: Trace): readonly Line[] {
	const facts = [
		...(operation === undefined ? [] : [`operation ${operation}`]),
		...(region === undefined ? [] : [`region ${region}`]),
		...(requestId === undefined ? [] : [`request ${requestId}`]),
	];
	return facts.length === 0 ? [] : [[part.quiet(facts.join(', '))]];
}
