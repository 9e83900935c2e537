import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Invocation} from '../../../domain/choices/invocation.ts';
import {grouped} from '../../../domain/plan/checks/group-checks.ts';
import type {Words} from '../../../text/words.ts';
import {stepBlocks} from './message-blocks.ts';
import {inline, prose} from './safe.ts';

/** Checks beyond which they are counted. */
const most = 20;

/** What did not pass, each with what helps; `again` is the run that helps, as it would be started again. */
export function failingBlocks(checks: readonly CheckResult[], again: Invocation, words: Words): readonly string[] {
	const failing = grouped(checks.filter(({verdict}) => verdict !== 'pass'));
	return [
		...failing.slice(0, most).flatMap(check => {
			const {title, line, fixes} = words.check(check, again);
			const heading = `${words.screen.verdicts[check.verdict]}: ${title}`;
			return [`**${prose(heading)}** ${inline(line)}`, ...stepBlocks(fixes)];
		}),
		...(failing.length > most ? [prose(words.pipeline.moreChecks(failing.length - most))] : []),
	];
}

/** All checks of a command that is there for them: sums, what did not pass, and what did in a line each. */
export function checkBlocks(checks: readonly CheckResult[], again: Invocation, words: Words): readonly string[] {
	const passed = grouped(checks.filter(({verdict}) => verdict === 'pass'));
	const hidden = passed.length - most;
	return [
		`**${prose(words.checkCounts(checks))}**`,
		...failingBlocks(checks, again, words),
		...(passed.length > 0
			? [
					passed
						.slice(0, most)
						.map(check => {
							const {title, line} = words.check(check, again);
							return `- **${prose(title)}** ${inline(line)}`;
						})
						.join('\n'),
				]
			: []),
		...(hidden > 0 ? [prose(words.pipeline.moreChecks(hidden))] : []),
	];
}
