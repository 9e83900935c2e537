import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Invocation} from '../../../domain/choices/invocation.ts';
import {grouped} from '../../../domain/plan/checks/group-checks.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, nothing, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {folded, list} from '../markup/parts.ts';
import {stepsOf} from './message.ts';

type Telling = {readonly id: string; readonly again: Invocation; readonly words: Words};

/** What did not pass with what helps, worst first; what passed folded. */
export function checksSection(checks: readonly CheckResult[], {id, again, words}: Telling): Section | undefined {
	const of = (verdict: CheckResult['verdict']) => grouped(checks.filter(check => check.verdict === verdict));
	const passed = of('pass');
	return checks.length === 0
		? undefined
		: {
				id: `${id}checks`,
				title: words.page.headings.checks,
				body: html`<p>${words.checkCounts(checks)}</p>
${[...of('fail'), ...of('warn')].map(check => failingOf(check, again, words))}${
					passed.length === 0
						? nothing
						: folded(
								words.page.passed(passed.length),
								list(passed.map(check => passedOf(check, again, words))),
							)
				}`,
			};
}

function failingOf(check: CheckResult, again: Invocation, words: Words): Html {
	const {title, line, fixes} = words.check(check, again);
	return html`<div class="say ${check.verdict === 'fail' ? 'bad' : 'warn'}">
<p><strong>${words.screen.verdicts[check.verdict]}: ${title}</strong> ${lineOf(line)}</p>
${stepsOf(fixes, words)}</div>
`;
}

function passedOf(check: CheckResult, again: Invocation, words: Words): Html {
	const {title, line} = words.check(check, again);
	return html`<strong>${title}</strong> ${lineOf(line)}`;
}
