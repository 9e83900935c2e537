import {own, type Invocation} from '../../choices/invocation.ts';
import {shellQuote} from '../../kit/shell-quote.ts';
import type {NextStep} from './next-step.ts';

/** What to paste into a POSIX shell for a step, where it has a command. */
export function commandLine(step: NextStep, {answers}: Invocation): string | undefined {
	const line = lineOf(step);
	// Another program would do it to a real account, which the demo is not about: a comment, which a shell passes over.
	return line !== undefined && answers.demo !== undefined && step.command?.[0] !== own ? `# ${line}` : line;
}

function lineOf({command, isEvaluated, instances = []}: NextStep): string | undefined {
	if (command === undefined) {
		return undefined;
	}

	const line = shellQuote(command);
	if (instances.length > 0) {
		const [first] = instances;
		return instances.length === 1
			? `${line} --instance-id ${first}`
			: `for id in ${shellQuote(instances)}; do ${line} --instance-id "$id"; done`;
	}

	return isEvaluated ? `eval "$(${line})"` : line;
}
