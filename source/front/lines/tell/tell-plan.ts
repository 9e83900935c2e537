import type {Change} from '../../../domain/plan/change.ts';
import {alikeChanges} from '../../../domain/plan/order/alike-changes.ts';
import {grouped} from '../../../domain/plan/checks/group-checks.ts';
import type {DiffLine} from '../../../domain/plan/diff/diff-line.ts';
import {isOnlyName} from '../../../text/is-only-name.ts';
import {labelGaps} from '../../cells/label-column.ts';
import type {Mark} from '../pen.ts';
import type {Voice} from '../voice.ts';
import {tellCheck} from './tell-check.ts';
import {tellFleetPlan} from './fleet/tell-fleet.ts';
import {tellLabelled} from './tell-labelled.ts';
import type {EventOf, Telling} from './telling.ts';

const diffMarks: Readonly<Record<DiffLine['mark'], Mark>> = {'+': 'add', '~': 'change', '-': 'remove', ' ': 'same'};

/** The whole plan: every change with every difference, the checks in one line, the counts, and what failed. */
export function tellPlan(
	{plan, dryRun: isDryRun, identity, again, fleet}: EventOf<'planned'>,
	telling: Telling,
): readonly string[] {
	const {words, pen} = telling;
	const failed = plan.checks.filter(({verdict}) => verdict === 'fail');
	const {forecast, counts, notes} = words.plan(plan);
	const checks = plan.checks.length > 0 ? [{label: words.lines.checks, values: [words.checks(plan.checks)]}] : [];
	const nothingYet = isDryRun ? words.lines.dryRun : words.screen.nothingChangedYet;
	return [
		'',
		pen.tone('strong', pen.text(words.step('review'))),
		...(identity ? [pen.line(words.identity(identity))] : []),
		...(fleet ? tellFleetPlan(fleet, plan.changes, telling) : []),
		...alikeChanges(plan.changes).flatMap(changes => ['', ...tellAlike(changes, telling)]),
		...(plan.changes.length > 0 ? [''] : []),
		...notes.map(note => `${pen.mark('running')} ${pen.line(note)}`),
		...tellLabelled([...words.totals(plan.totals), ...checks], labelGaps.totals, pen),
		// Last, where the eye is when the lines stop.
		...(forecast.length === 0 ? [] : [pen.tone('strong', pen.line(forecast))]),
		[forecast.length === 0 ? pen.tone('strong', pen.text(counts)) : pen.text(counts), pen.text(nothingYet)].join(
			words.lines.joints.sentences,
		),
		...(failed.length === 0 ? [] : ['']),
		...grouped(failed).flatMap(check => tellCheck({type: 'checked', check, again}, telling)),
	];
}

/** A change with every difference. */
export function tellChange(change: Change, voice: Voice): readonly string[] {
	return tellAlike([change], voice);
}

/** What a change does to what, and where. */
export function changeLine(change: Change, {words, pen}: Voice): string {
	const {noun, name, place} = words.change(change);
	const where = place === '' ? '' : pen.tone('quiet', pen.text(`  ${place}`));
	return `${pen.mark(change.action)} ${pen.text(noun)} ${pen.tone('strong', pen.text(name))}${where}`;
}

/** Changes that differ only in where they go: all of them, and the differences once. */
function tellAlike(changes: readonly Change[], {words, pen}: Voice): readonly string[] {
	const [first] = changes;
	const shown = first ? first.diff.filter(line => !isOnlyName(line, first, words)) : [];
	const each = changes.length > 1 && shown.length > 0 ? [`    ${pen.text(words.lines.each(changes.length))}`] : [];
	return [
		...changes.map(change => changeLine(change, {words, pen})),
		...each,
		...shown.map(line => tellDiff(line, {words, pen})),
	];
}

/** A difference, behind its sign. */
export function tellDiff(line: DiffLine, {words, pen}: Voice): string {
	const {noun, text, reason} = words.diff(line);
	const why = reason === undefined ? '' : pen.tone('quiet', pen.text(`  (${reason})`));
	const risk = line.risk ? pen.tone('warn', pen.text(`  ! ${words.lines.risk}`)) : '';
	return (
		`    ${pen.mark(diffMarks[line.mark])} ${'  '.repeat(line.depth)}${pen.text(noun)} ` +
		`${pen.text(text)}${risk}${why}`
	);
}
