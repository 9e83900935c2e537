import {inert} from '../../domain/kit/inert.ts';
import type {CheckResult} from '../../domain/choices/problem/check-result.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import {grouped} from '../../domain/plan/checks/group-checks.ts';
import {requestText} from '../../domain/plan/changes/request-text.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {plain} from '../letters/plain.ts';
import {visible} from '../letters/visible.ts';
import type {Words} from '../words.ts';

type Reviewed = {readonly plan: Plan; readonly again: Invocation};

/**
The whole plan as plain text, for a pager: what the checks found and what helps, to be copied whole, then every change
with its diff and the request that will be sent.
*/
export function planText({plan, again}: Reviewed, words: Words): string {
	const {forecast, counts} = words.plan(plan);
	const changes = plan.changes.map(change => {
		const {noun, name, place} = words.change(change);
		const diff = change.diff.map(line => {
			const {noun: what, text, reason} = words.diff(line);
			return (
				`${line.mark} ${'  '.repeat(line.depth)}${what} ` +
				`${text}${reason === undefined ? '' : `  (${reason})`}`
			);
		});
		return [
			...[`${noun} ${name} ${place}`.trimEnd(), ...diff].map(line => visible(line)),
			'',
			inert(requestText(change)),
		].join('\n');
	});
	return [
		...[...(forecast.length === 0 ? [] : [plain(forecast)]), counts, words.checks(plan.checks)].map(line =>
			visible(line),
		),
		'',
		...grouped(plan.checks.filter(({verdict}) => verdict !== 'pass')).flatMap(check => [
			...checkText(check, again, words),
			'',
		]),
		changes.join('\n\n'),
		// What stands on the screen behind a pager that only prints begins on a row of its own.
		'',
	].join('\n');
}

function checkText(check: CheckResult, again: Invocation, words: Words): readonly string[] {
	const {title, line, fixes} = words.check(check, again);
	return [
		visible(`${words.screen.verdicts[check.verdict]}: ${title}  ${plain(line)}`),
		...fixes.flatMap(({text, command, document}) => [
			`  ${visible(plain(text))}`,
			...[command, ...(document?.split('\n') ?? [])]
				.filter(copied => copied !== undefined)
				.map(copied => `    ${visible(copied)}`),
		]),
	];
}
