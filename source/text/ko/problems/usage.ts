import type {Line} from '../../../domain/kit/message.ts';
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
			: {title: [`명령줄에 잘못된 부분이 ${faults.length}개 있습니다`], body: lines};
	},
	'missing-answer'({question, others = []}) {
		// Which of several they are stands with what gives them.
		const what =
			others.length === 0
				? `답이 필요하지만 물어볼 수 없습니다: ${missingWords[question] ?? question}`
				: `답 ${others.length + 1}개가 필요하지만 물어볼 수 없습니다`;
		return {title: [what]};
	},
};
