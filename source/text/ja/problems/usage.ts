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
			: {title: [`コマンドラインに${faults.length}件の誤りがあります`], body: lines};
	},
	'missing-answer'({question, others = []}) {
		// Which of several they are stands with what gives them.
		const what =
			others.length === 0
				? `回答が不足していますが、質問できる相手がいません: ${missingWords[question] ?? question}`
				: `${others.length + 1}件の回答が不足していますが、質問できる相手がいません`;
		return {title: [what]};
	},
};
