import {callerName, type Identity} from '../../../domain/account/identity.ts';
import {again} from '../../../domain/choices/invocation.ts';
import {outcomeSign} from '../../../domain/ending/told/outcome-sign.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Words} from '../../../text/words.ts';
import {html, type Html, type Piece} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {facts, said} from '../markup/parts.ts';
import type {AccountRun, Run} from '../run/run.ts';

/** Who did what where and when, and how far it came: what a change ticket begins with. */
export function headOf(run: Run, words: Words): Html {
	const {labels} = words.page;
	const {started} = run;
	const only = run.accounts.length === 1 ? run.accounts[0] : undefined;
	const planned = run.accounts.find(one => one.planned)?.planned;
	const told = only?.estate ?? planned;
	return html`${stateOf(run, words)}${facts([
		...(only ? accountFacts(only, words) : []),
		{label: labels.when, values: [timeOf(run.last)]},
		{
			label: labels.command,
			values:
				told === undefined
					? []
					: [html`<code>${words.page.sameAgain(shellQuote(again(told.again))).command}</code>`],
		},
		{
			label: labels.demo,
			values: started?.demo === undefined ? [] : [words.lines.demo(started.demo, started.speed ?? 1)],
		},
	])}`;
}

/** Whose account it is, and who looked or changes it. */
export function accountFacts(
	{identity, regions}: Pick<AccountRun, 'identity' | 'regions'>,
	{page: {labels}, lines}: Pick<Words, 'page' | 'lines'>,
): Parameters<typeof facts>[0] {
	return [
		{label: labels.account, values: identity ? [nameOf(identity)] : []},
		{label: labels.regions, values: regions.length > 0 ? [regions.join(lines.joints.parts)] : []},
		{label: labels.identity, values: identity ? [html`${callerName(identity)} <code>${identity.arn}</code>`] : []},
	];
}

function nameOf({account, alias}: Identity): Piece {
	return alias === undefined ? account : `${alias} (${account})`;
}

/** To the second, for whoever compares it with other records. */
export function timeOf(at: number): Html {
	const iso = new Date(at).toISOString();
	return html`<time datetime="${iso}">${[iso.slice(0, 10), iso.slice(11, 19), 'UTC'].join(' ')}</time>`;
}

/** That nothing has changed yet, that it does now, or how it ended. */
function stateOf(run: Run, words: Words): Html {
	const {finished, together, isUnderWay} = run;
	if (finished) {
		const [first = []] = words.outcome(finished.outcome);
		const took = html` <span class="quiet">${words.duration(finished.seconds)}</span>`;
		return said(outcomeSign(finished.outcome), [lineOf(first), took]);
	}

	if (isUnderWay) {
		return said('warn', words.page.underWay);
	}

	const plans = run.accounts.flatMap(({planned}) => planned ?? []);
	const isDry = together?.dryRun ?? plans.some(({dryRun}) => dryRun);
	return said('quiet', isDry ? words.lines.dryRun : words.screen.nothingChangedYet);
}
