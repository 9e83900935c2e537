import {
	fleetAccounts,
	fleetGroups,
	fleetReasons,
	fleetRegions,
	type FleetGroup,
} from '../../../../domain/fleet/view/fleet-groups.ts';
import {paceOf} from '../../../../domain/fleet/view/fleet-pace.ts';
import type {FleetView} from '../../../../domain/fleet/view/fleet-view.ts';
import type {Change} from '../../../../domain/plan/change.ts';
import {remembered} from '../../../../domain/kit/large/remembered.ts';
import type {Invocation} from '../../../../domain/choices/invocation.ts';
import {wrap} from '../../../cells/wrap.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {pastedRows} from '../facts/command-rows.ts';
import {behind} from '../layout/behind.ts';
import {fit} from '../layout/fit.ts';
import {lineRow} from '../layout/line-row.ts';
import {fleetSign} from './fleet-signs.ts';

type Looks = Pick<Stage, 'words' | 'theme' | 'width'>;

// Worked out once for each view: a key or the clock alone changes nothing of it.
const plannedGroups = remembered((view: FleetView) => fleetGroups(view.cells, true));
const seenGroups = remembered((view: FleetView) => fleetGroups(view.cells, false));
const reasonsOf = remembered((view: FleetView) => fleetReasons(view.cells));
const plannedAccounts = remembered((view: FleetView) =>
	fleetAccounts(view.cells, true).flatMap(account => fleetGroups(account.cells, true)),
);

/** Which set it is, and how many places there are; of a plan what is done in how many, and how it goes over them. */
export function fleetHead(view: FleetView, changes: readonly Change[] | undefined, looks: Looks): readonly Row[] {
	const {words, theme, width} = looks;
	const pace = paceOf(changes ?? []);
	return [
		...wrap(lineRow(words.fleet.title(view), theme), width),
		...wrap([theme.span(words.fleet.counts(view, changes !== undefined), 'strong')], width),
		...(pace ? wrap([theme.span(words.fleet.pace(pace), 'quiet')], width) : []),
	];
}

/** Accounts that are alike in one row, as many rows as there is room for; the others are counted. */
export function groupRows(
	view: FleetView,
	isPlan: boolean,
	{most, ...looks}: Looks & {readonly most: number},
): readonly Row[] {
	const {words, theme, width} = looks;
	const all = isPlan ? plannedGroups(view) : seenGroups(view);
	const regions = fleetRegions(view.cells).length;
	const rows = all.map(group => groupRow(group, regions, {words, theme, width}));
	const total = rows.reduce((sum, own) => sum + own.length, 0);
	if (total <= most) {
		return rows.flat();
	}

	let shown = 0;
	let used = 0;
	for (const own of rows) {
		if (used + own.length > most - 1) {
			break;
		}

		used += own.length;
		shown += 1;
	}

	const hidden = all.slice(shown).reduce((sum, {accounts}) => sum + accounts.length, 0);
	const more: Row = [theme.span(`${theme.symbols.ellipsis} ${words.fleet.moreAccounts(hidden)}`, 'quiet')];
	return [...rows.slice(0, shown).flat(), more];
}

function groupRow(group: FleetGroup, regions: number, {words, theme, width}: Looks): readonly Row[] {
	const [first] = group.parts;
	const word = first?.word ?? 'current';
	const sign = fleetSign(word === 'current' && first?.isDrifted ? 'outdated' : word, theme);
	return behind(
		{...sign, text: `${sign.text} `},
		[
			theme.span(`${words.fleet.accounts(group.accounts)}: `, 'strong'),
			theme.span(words.fleet.parts(group, regions)),
		],
		width,
	);
}

/** Accounts whose rows are made whole and broken; of more, each has one. */
const mostWrapped = 200;

type Space = {readonly room: number; readonly scroll: number};

/** What of a long table is shown, and how far it can be scrolled. */
type Table = {readonly rows: readonly Row[]; readonly height: number; readonly mostScroll: number};

/** Each account of a plan, from so many rows on; made for those that are shown alone. */
export function accountTable(view: FleetView, {room, scroll}: Space, looks: Looks): Table {
	const {words, theme, width} = looks;
	const accounts = plannedAccounts(view);
	const regions = fleetRegions(view.cells).length;
	// Of a few all is read; of many one is looked for.
	const isMany = accounts.length > mostWrapped;
	const rowsOfAccount = (group: FleetGroup) => groupRow(group, regions, isMany ? {...looks, width: Infinity} : looks);
	const all = isMany ? accounts : accounts.flatMap(group => rowsOfAccount(group));
	const isLong = all.length > room;
	const height = Math.max(1, isLong ? room - 1 : all.length);
	const mostScroll = Math.max(0, all.length - height);
	const first = Math.min(scroll, mostScroll);
	const shown = all
		.slice(first, first + height)
		.map((one): Row => ('parts' in one ? fit(rowsOfAccount(one)[0] ?? [], width, theme) : one));
	const range: Row = [theme.span(words.screen.range(first + 1, first + height, all.length), 'quiet')];
	return {rows: [...shown, ...(isLong ? [range] : [])], height, mostScroll};
}

/** What is wrong where, and CloudFormation's reason; as much of it as there is room for. */
export function reasonRows(view: FleetView, room: number, {words, theme, width}: Looks): readonly Row[] {
	const all = reasonsOf(view);
	const rows: Row[] = [];
	for (const [index, one] of all.entries()) {
		const own = behind({text: '  '}, lineRow(words.fleet.reason(one), theme), width);
		const isLast = index === all.length - 1;
		if (rows.length + own.length > (isLast ? room : room - 1)) {
			const more: Row = [
				theme.span(`  ${theme.symbols.ellipsis} ${words.screen.more(all.length - index)}`, 'quiet'),
			];
			// Of the first, what there is room for: some of a reason is more than none.
			return index === 0 ? own.slice(0, Math.max(0, room)) : [...rows, more].slice(0, room);
		}

		rows.push(...own);
	}

	return rows;
}

/** Rows that a fleet takes of the scrollback, however large it is. */
const mostKept = {groups: 14, reasons: 24};

/** How a fleet stands, for the scrollback; with what to do next where it was only looked at. */
export function seenRows(view: FleetView, again: Invocation, looks: Looks): readonly Row[] {
	const {words, theme, width} = looks;
	const isLooked = view.operation === undefined;
	const {text, ...next} = words.fleet.next(view, again);
	const title = wrap(lineRow(words.fleet.title(view), theme), width);
	return [
		[],
		// What is over is counted by how it ended, below.
		...(isLooked ? fleetHead(view, undefined, looks) : title),
		[],
		...groupRows(view, false, {...looks, most: mostKept.groups}),
		...apart(reasonRows(view, mostKept.reasons, looks)),
		...(isLooked
			? [
					[],
					...wrap(lineRow(text, theme), width),
					...pastedRows(next, width - 2, theme).map((row): Row => [{text: '  '}, ...row]),
				]
			: []),
	];
}

/** What a plan does where, for the scrollback. */
export function plannedRows(view: FleetView, changes: readonly Change[], looks: Looks): readonly Row[] {
	const {words, theme, width} = looks;
	return [
		...fleetHead(view, changes, looks),
		[],
		...groupRows(view, true, {...looks, most: mostKept.groups}),
		...words.fleet.notes(view).flatMap(line => behind({text: '  '}, lineRow(line, theme), width)),
		...apart(reasonRows(view, mostKept.reasons, looks)),
		[],
	];
}

function apart(rows: readonly Row[]): readonly Row[] {
	return rows.length > 0 ? [[], ...rows] : [];
}
