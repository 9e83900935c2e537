import {isAwsProblem} from '../../../domain/account/aws-problem.ts';
import {again as startedAgain, type Invocation} from '../../../domain/choices/invocation.ts';
import type {FleetCell, FleetState} from '../../../domain/fleet/fleet-cell.ts';
import type {FleetReason} from '../../../domain/fleet/view/fleet-groups.ts';
import type {FleetPace} from '../../../domain/fleet/view/fleet-pace.ts';
import type {FleetView, WatchedOperation} from '../../../domain/fleet/view/fleet-view.ts';
import type {OperationStatus, StackSetOperation} from '../../../domain/fleet/stack-set.ts';
import type {Line, Step} from '../../../domain/kit/message.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {FleetWords} from '../../fleet-words.ts';
import {part} from '../../part.ts';
import {capital} from '../forms/capital.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';
import {explainAws} from '../problems/aws.ts';
import {fleetCounts} from './fleet-counts.ts';
import {notes, placesIn} from './notes.ts';
import {accounts, parts, places} from './places.ts';

/** A stack set, and how it stands in each account and region. */
export const fleet: FleetWords = {
	title: view => [
		'Stack set ',
		part.strong(view.name),
		` in ${view.region}, ${view.permissionModel}${joining(view)}`,
	],
	pace,
	places,
	counts,
	accounts,
	parts,
	moreAccounts: count => many(count, 'more account'),
	regionColumn: regions => `${plural(regions, 'region')} by name`,
	reason,
	notes,
	operation,
	next,
	headings: {plan: 'Accounts and regions', watching: 'Stack set', status: 'Stack set'},
	columns: ['Account', 'Name', 'Regions'],
};

/** Whether accounts that join a unit get it too; without units nobody joins. */
function joining({isAutomatic, permissionModel}: FleetView): string {
	return permissionModel === 'self-managed' ? '' : `; new accounts get ${isAutomatic ? 'it too' : 'nothing'}`;
}

function pace({isParallel, atOnce, tolerance}: FleetPace): string {
	const stop = tolerance === 0 ? 'the first failure' : `more than ${many(tolerance, 'failure')} in a region`;
	const order = isParallel ? 'All regions at once' : 'One region after another';
	return `${order}, ${many(atOnce, 'account')} at a time; ${stop} ends it.`;
}

/** `1 account`, `1,000 accounts`. */
function many(count: number, noun: string): string {
	return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function counts(view: FleetView, isPlan: boolean): string {
	return isPlan ? planned(view.cells) : `${fleetCounts(view.counts)}.`;
}

/** What the plan does in how many places, and in how many nothing. */
function planned(cells: readonly FleetCell[]): string {
	const count = (word: FleetCell['next']) => cells.filter(cell => cell.next === word).length;
	const said = (['create', 'update', 'delete'] as const)
		.filter(word => count(word) > 0)
		.map(word => `${many(count(word), 'stack')} to ${word}`);
	const still = count(undefined);
	const accountCount = new Set(cells.map(({account}) => account)).size;
	const all = `${many(cells.length, 'place')} of ${many(accountCount, 'account')}`;
	const rest = still === 0 ? '' : `; ${number(still)} left as ${still === 1 ? 'it is' : 'they are'}`;
	return said.length === 0 ? `Nothing to do in ${all}.` : `${listed(said)}, in ${all}${rest}.`;
}

const states: Readonly<Partial<Record<FleetState, string>>> = {
	failed: 'Failed',
	inoperable: 'Takes no operation any more but its deletion',
	cancelled: 'Not begun, as others had failed',
	unread: "Can't be read",
};

/** Places first: whoever reads looks for an account. */
function reason({cells}: FleetReason): Line {
	const [first] = cells;
	const where = placesIn(cells);
	const about = states[first?.state ?? 'current'];
	const {reason: said, problem, drift} = first ?? {};
	return [
		part.strong(where),
		...(about === undefined ? [] : [`: ${about.charAt(0).toLowerCase()}${about.slice(1)}`]),
		...(drift === 'drifted'
			? [': changed by hand; CloudFormation sets that back only where its template changes it']
			: []),
		...(problem && isAwsProblem(problem) ? ['. ', ...explainAws(problem).title] : []),
		...(said === undefined ? [] : ['. ', part.value(said)]),
	];
}

const actions: Readonly<Record<StackSetOperation['action'], string>> = {
	create: 'create stacks',
	update: 'update stacks',
	delete: 'delete stacks',
	'detect-drift': 'compare stacks with their template',
};

const statuses: Readonly<Record<OperationStatus, string>> = {
	queued: 'queued behind another',
	running: 'running',
	stopping: 'stopping',
	succeeded: 'succeeded',
	failed: 'failed',
	stopped: 'stopped',
};

function operation({action, status, index, total}: WatchedOperation): string {
	if (action === 'detect-drift') {
		return `${capital(actions[action])}: ${statuses[status]}`;
	}

	return index === undefined || total === undefined
		? `An operation that another run began, to ${actions[action]}: ${statuses[status]}`
		: `${capital(actions[action])}, operation ${index} of ${total}: ${statuses[status]}`;
}

/** States that another apply mends. */
const behind: readonly FleetState[] = ['failed', 'cancelled', 'outdated', 'missing'];

function next({counts: all}: FleetView, run: Invocation): Step {
	const apply = shellQuote(
		startedAgain(
			{...run, command: {...run.command, action: 'apply'}},
			{
				check: undefined,
				drift: undefined,
				timeout: undefined,
				report: undefined,
				'detailed-exitcode': undefined,
				json: undefined,
			},
		),
	);
	const isBehind = behind.some(state => (all[state] ?? 0) > 0);
	const brings = isBehind
		? 'brings up the places that are behind, and another version, key or setting'
		: 'brings another version, key or setting';
	return {text: [`CloudFormation keeps these Agents; this ${brings}:`], command: apply};
}
