import {inert} from '../../../../domain/kit/inert.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import {plain} from '../../../../text/plain.ts';
import {visible} from '../../../../text/visible.ts';
import type {Words} from '../../../../text/words.ts';
import {requestText} from './request-text.ts';

/** The whole plan as plain text, for a pager: every change with its diff and the request that will be sent. */
export function planText(plan: Plan, words: Words): string {
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
		changes.join('\n\n'),
		// What stands on the screen behind a pager that only prints begins on a row of its own.
		'',
	].join('\n');
}
