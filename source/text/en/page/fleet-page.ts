import type {FleetPageWords} from '../../page/fleet-page-words.ts';

/** What only a page says of a stack set and its places. */
export const fleetPage: FleetPageWords = {
	grid: {status: 'How each account stands, by Region', plan: 'What happens in each account, by Region'},
};
