import type {FleetPageWords} from '../../page/fleet-page-words.ts';

/** What only a page says of a stack set and its places. */
export const fleetPage: FleetPageWords = {
	grid: {status: 'アカウントとリージョンごとの状態', plan: 'アカウントとリージョンごとの変更内容'},
};
