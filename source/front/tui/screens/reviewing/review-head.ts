import type {Invocation} from '../../../../domain/choices/invocation.ts';
import type {Line} from '../../../../domain/kit/message.ts';
import type {Question} from '../../../../domain/questions/question.ts';
import {grouped} from '../../../../domain/plan/checks/group-checks.ts';
import {fixesOf, type Offer} from '../../../../domain/plan/fixes-of.ts';
import type {FleetView} from '../../../../domain/fleet/view/fleet-view.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import {checksIn, type AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {accountRows} from '../../parts/facts/account-rows.ts';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {fixRow, foundRows} from '../../parts/facts/check-rows.ts';
import {fleetHead, groupRows} from '../../parts/fleet/fleet-rows.ts';
import {fit} from '../../parts/layout/fit.ts';
import {lineRow} from '../../parts/layout/line-row.ts';
import {shorten} from '../../../cells/shorten.ts';
import {wrap} from '../../../cells/wrap.ts';

/** The plan, what would help against what its checks found, and the run as it would be started again. */
export type Reviewed = {
	readonly plan: Plan;
	readonly fixes: readonly Offer[];
	readonly again: Invocation;
	/** What each of several accounts gets; the plan is that of all together then. */
	readonly accounts?: readonly AccountPlan[] | undefined;
	/** The cluster that goes first of all accounts. */
	readonly first?: string | undefined;
};

/**
Where the Agent will run and how much changes for it; what keeps the plan from being applied, before anything else is
read; and the fixes that a key applies.
*/
export function reviewHead(
	{plan, fixes, again, accounts, first}: Reviewed,
	complained: Pick<Question, 'complaint' | 'written'>,
	stage: Stage,
): readonly Row[] {
	const {words, theme, width, height, fleet} = stage;
	const {forecast, counts, notes} = words.plan(plan);
	const failed = plan.checks.filter(({verdict}) => verdict === 'fail');
	const found = grouped(failed).flatMap(check => foundRows(check, {words, width, theme, again}));
	const offered = offeredFixes({plan, fixes, accounts}, height);
	const said = [
		...(accounts
			? accountRows(accounts, stage, Math.max(3, Math.floor(height / 3)))
			: fleet
				? fleetRows(fleet, plan, stage)
				: forecastRows(forecast, stage)),
		...wrap(
			[
				// The table has the counts of each account, and all of them.
				...((accounts ?? fleet)
					? []
					: [
							theme.span(
								`${counts}${words.lines.joints.sentences}`,
								forecast.length === 0 ? 'strong' : undefined,
							),
						]),
				theme.span(failed.length > 0 ? words.screen.notApplied : words.screen.nothingChangedYet),
			],
			width,
		),
		...complaintRows(complained.complaint, {again, ...complained}, stage),
		// The list of changes has to keep some rows.
		...found.slice(0, Math.max(2, Math.floor(height / 3))),
		...mended({plan, fixes: offered, accounts}, stage),
		...(first === undefined ? [] : wrap([theme.span(words.accounts.first(first), 'quiet')], width)),
		...noteRows(notes, stage),
	];
	return [...said.map(row => fit(row, width, theme)), []];
}

/**
Fixes of what failed stand below what it is; those of warnings, and of accounts that have no plan as they are, below the
titles.
*/
function mended(
	{plan, fixes, accounts = []}: Pick<Reviewed, 'plan' | 'fixes' | 'accounts'>,
	{words, theme}: Stage,
): readonly Row[] {
	const isFailed = plan.checks.some(({verdict}) => verdict === 'fail');
	const {bad, warn} = theme.symbols;
	const indent = {text: ' '.repeat(warn.length + 1)};
	const rows = fixes.map((offer, index) => [indent, ...fixRow(offer, index + 1, {words, theme})]);
	if (isFailed || rows.length === 0) {
		return rows;
	}

	const refused = accounts.filter(({kind}) => kind === 'refused').flatMap(one => checksIn(one));
	const failed = refused.filter(({verdict}) => verdict === 'fail');
	const warned = plan.checks.filter(({verdict}) => verdict === 'warn');
	const title =
		failed.length > 0
			? [theme.span(`${bad} `, 'bad'), theme.span(words.checks(failed))]
			: [theme.span(`${warn} `, 'warn'), theme.span(words.checks(warned))];
	return [title, ...rows];
}

/** Above what is about the whole plan: the checks say themselves what failed and what helps. */
export function planHead({plan, accounts}: Reviewed, stage: Stage): readonly Row[] {
	const {changes} = plan;
	if (accounts) {
		return [...accountRows(accounts, stage), []];
	}

	if (stage.fleet) {
		return [...fleetHead(stage.fleet, changes, stage), []];
	}

	const {forecast} = stage.words.plan(plan);
	return forecast.length === 0 ? [] : [...forecastRows(forecast, stage), []];
}

/** What becomes of which account, below the set itself. */
function fleetRows(fleet: FleetView, {changes}: Plan, stage: Stage): readonly Row[] {
	const most = Math.max(2, Math.floor(stage.height / 3));
	return [...fleetHead(fleet, changes, stage), ...groupRows(fleet, true, {...stage, most})];
}

function forecastRows(forecast: Line, {theme, width}: Stage): readonly Row[] {
	const row = lineRow(forecast, theme, 'strong').map(span => ({
		...span,
		// Names of ECS have up to 255 characters, and what stands below has to keep some rows.
		text: shorten(span.text, 2 * width, theme.symbols.ellipsis),
	}));
	return wrap(row, width);
}

/** A few rows, which the changes don't get: whole notes and how many more there are, or as much of a long one. */
function noteRows(notes: readonly Line[], {words, theme, width, height}: Stage): readonly Row[] {
	const most = Math.max(3, Math.floor(height / 4));
	const {ellipsis} = theme.symbols;
	const each = notes.map(line => wrap(lineRow(line, theme, 'quiet'), width));
	const rows = each.flat();
	if (rows.length <= most) {
		return rows;
	}

	// Those that leave a row for how many more there are.
	const whole = each.filter((_, index) => each.slice(0, index + 1).flat().length < most);
	if (whole.length > 0) {
		return [...whole.flat(), [theme.span(`${ellipsis} ${words.screen.more(each.length - whole.length)}`, 'quiet')]];
	}

	const last = [...(rows[most - 1] ?? []), theme.span(` ${ellipsis}`, 'quiet')];
	return [...rows.slice(0, most - 1), fit(last, width, theme)];
}

/** The fixes that stand above the changes. What only may go wrong has them with the checks, unless there is room. */
export function offeredFixes(
	{plan, fixes, accounts = []}: Pick<Reviewed, 'plan' | 'fixes' | 'accounts'>,
	height: number,
): readonly Offer[] {
	const refused = accounts
		.filter(({kind}) => kind === 'refused')
		.reduce((sum, one) => sum + (one.fixes ?? []).length, 0);
	if (refused > 0) {
		return fixes.slice(0, Math.min(3, refused));
	}

	const failed = plan.checks.filter(({verdict}) => verdict === 'fail');
	if (failed.length > 0) {
		// Those come first, and what helps against a warning alone would not let the plan be applied.
		return fixes.slice(0, Math.min(3, fixesOf(failed).length));
	}

	return height < 20 ? [] : fixes.slice(0, 2);
}
