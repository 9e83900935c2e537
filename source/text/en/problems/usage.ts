import type {Line} from '../../../domain/kit/message.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations} from './explanations.ts';
import {missingWords} from './missing-words.ts';
import {usageFault} from './usage-fault.ts';

/** The command line, the environment or the answers file is wrong, or an answer is missing. */
export const usageProblems: Explanations<'usage' | 'missing-answer'> = {
	usage({faults}) {
		const lines = faults.map((fault): Line => usageFault(fault));
		const [only] = lines;
		return only !== undefined && lines.length === 1
			? {title: only}
			: {title: [`The command line has ${plural(faults.length, 'fault')}`], body: lines};
	},
	'missing-answer'({question, others = []}) {
		// Which of several they are stands with what gives them.
		const what =
			others.length === 0
				? `An answer is missing, and nobody can be asked: ${missingWords[question] ?? question}`
				: `${others.length + 1} answers are missing, and nobody can be asked`;
		return {title: [what]};
	},
};
