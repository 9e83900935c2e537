import type {FleetAccount, FleetGroup, FleetPart, FleetWord} from '../../../domain/fleet/view/fleet-groups.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';
import {plural} from '../forms/plural.ts';

/** A place in a word. `inoperable` and `outdated` are CloudFormation's own. */
export const places: Readonly<Record<FleetWord, string>> = {
	failed: 'failed',
	inoperable: 'inoperable',
	cancelled: 'not begun',
	unread: "can't be read",
	running: 'running',
	waiting: 'waiting',
	outdated: 'outdated',
	missing: 'missing',
	unwanted: 'not wanted any more',
	empty: 'no cluster',
	current: 'current',
	create: 'create',
	update: 'update',
	delete: 'delete',
};

/** Regions that are named; more are counted. */
const mostRegions = 4;

/** `111122223333 shop-prod`, or `980 accounts`. */
export function accounts(all: readonly FleetAccount[]): string {
	const [first] = all;
	return all.length === 1 && first
		? [first.account, first.name].filter(text => text !== undefined).join(' ')
		: `${number(all.length)} accounts`;
}

/** `failed in us-east-1; waiting in 16 regions`. */
export function parts({accounts: all, parts: own}: FleetGroup, of: number): string {
	const [alone] = all.length === 1 ? all : [];
	return own
		.map(part => {
			const names = alone ? namesIn(part, alone) : undefined;
			return `${places[part.word]} in ${regions(part.regions, of)}${besides(part, names)}`;
		})
		.join('; ');
}

function regions(names: readonly string[], of: number): string {
	if (names.length <= mostRegions) {
		return listed(names);
	}

	return names.length === of ? `all ${of} regions` : plural(names.length, 'region');
}

/** What matters besides: what goes first, what is in it, and what was changed by hand. */
function besides({clusters, isDrifted, isFirst, word}: FleetPart, names: readonly string[] | undefined): string {
	const isTold = clusters !== undefined && clusters > 0 && word !== 'empty' && word !== 'unread';
	const said = [
		...(isFirst ? ['first'] : []),
		...(isTold ? [names ? listed(names, 3) : plural(clusters, 'cluster')] : []),
		...(isDrifted ? ['changed by hand'] : []),
	].filter(text => text !== '');
	return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** The clusters of a single account, where its regions have the same or there is one of them. */
function namesIn({regions: own, word}: FleetPart, {cells}: FleetAccount): readonly string[] | undefined {
	const all = cells.filter(({region}) => own.includes(region)).map(({clusters = []}) => clusters);
	const [first] = all;
	const isSame = all.every(one => one.join('\n') === first?.join('\n'));
	return word !== 'empty' && isSame && first && first.length > 0 ? first : undefined;
}
