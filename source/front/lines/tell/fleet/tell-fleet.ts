import type {FleetCell} from '../../../../domain/fleet/fleet-cell.ts';
import {fleetGroups, fleetReasons, fleetRegions, type FleetWord} from '../../../../domain/fleet/view/fleet-groups.ts';
import {paceOf} from '../../../../domain/fleet/view/fleet-pace.ts';
import type {FleetView} from '../../../../domain/fleet/view/fleet-view.ts';
import type {Change} from '../../../../domain/plan/change.ts';
import type {Mark} from '../../pen.ts';
import type {Voice} from '../../voice.ts';
import {tellPasted} from '../tell-pasted.ts';
import type {EventOf} from '../telling.ts';

/** Lines of accounts, and of reasons, that a fleet takes however large it is. */
const most = {groups: 12, reasons: 10};

const marks: Readonly<Record<FleetWord, Mark>> = {
	failed: 'failed',
	inoperable: 'failed',
	cancelled: 'warning',
	unread: 'warning',
	running: 'running',
	waiting: 'running',
	outdated: 'warning',
	missing: 'warning',
	unwanted: 'warning',
	empty: 'same',
	current: 'done',
	create: 'add',
	update: 'change',
	delete: 'remove',
};

/** What a plan does where, the place that goes first before the others. */
export function tellFleetPlan(view: FleetView, changes: readonly Change[], voice: Voice): readonly string[] {
	const {words, pen} = voice;
	const {cells} = view;
	const pace = paceOf(changes);
	return [
		'',
		pen.tone('strong', pen.text(words.fleet.headings.plan)),
		...head(view, voice),
		...groups(view, voice, true),
		...words.fleet.notes(view).map(line => `${pen.mark('running')} ${pen.line(line)}`),
		...reasons(cells, voice),
		pen.tone('strong', pen.text(words.fleet.counts(view, true))),
		...(pace ? [pen.text(words.fleet.pace(pace))] : []),
	];
}

/** How a fleet stands; while an operation goes on, only how far it is and what has failed since. */
export function tellFleet({fleet: view, again}: EventOf<'fleet'>, voice: Voice): readonly string[] {
	const {words, pen} = voice;
	const {operation, cells} = view;
	const isBad = (view.counts.failed ?? 0) + (view.counts.inoperable ?? 0) > 0;
	if (operation?.index !== undefined) {
		const mark: Mark = operation.status === 'failed' ? 'failed' : isBad ? 'warning' : 'running';
		const elapsed = operation.seconds < 3 ? '' : pen.tone('quiet', `  ${words.duration(operation.seconds)}`);
		const said = [words.fleet.operation(operation), words.fleet.counts(view, false)].join(
			words.lines.joints.phrases,
		);
		return [
			`${pen.mark(mark)} ${pen.text(said)}${elapsed}`,
			...reasons(
				cells.filter(({state, reason}) => reason !== undefined && state !== 'cancelled'),
				voice,
			),
		];
	}

	const {text, ...next} = words.fleet.next(view, again);
	return [
		'',
		...head(view, voice),
		...groups(view, voice, false),
		...reasons(cells, voice),
		pen.tone('strong', pen.text(words.fleet.counts(view, false))),
		`${pen.mark('running')} ${pen.line(text)}`,
		...tellPasted(next, pen).map(line => `    ${line}`),
	];
}

function head(view: FleetView, {words, pen}: Voice): readonly string[] {
	return [pen.line(words.fleet.title(view)), ''];
}

/** Accounts that are alike in one line. */
function groups({cells}: FleetView, {words, pen}: Voice, isPlan: boolean): readonly string[] {
	const all = fleetGroups(cells, isPlan);
	const regions = fleetRegions(cells).length;
	const shown = all.slice(0, all.length > most.groups ? most.groups - 1 : most.groups);
	const hidden = all.slice(shown.length).reduce((sum, {accounts}) => sum + accounts.length, 0);
	return [
		...shown.map(group => {
			const [worst] = group.parts;
			const name = pen.tone('strong', pen.text(words.fleet.accounts(group.accounts)));
			const isDrifted = worst?.word === 'current' && worst.isDrifted;
			const mark = isDrifted ? 'warning' : marks[worst?.word ?? 'current'];
			return `${pen.mark(mark)} ${name}: ${pen.text(words.fleet.parts(group, regions))}`;
		}),
		...(hidden > 0 ? [`  ${pen.text(words.fleet.moreAccounts(hidden))}`] : []),
	];
}

function reasons(cells: readonly FleetCell[], {words, pen}: Voice): readonly string[] {
	const all = fleetReasons(cells);
	return [
		...all.slice(0, most.reasons).map(one => `    ${pen.line(words.fleet.reason(one))}`),
		...(all.length > most.reasons ? [`    ${pen.text(words.screen.more(all.length - most.reasons))}`] : []),
	];
}
