import type {FleetPageWords} from '../../page/fleet-page-words.ts';

/** What only a page says of a stack set and its places. */
export const fleetPage: FleetPageWords = {grid: {status: '계정별·리전별 상태', plan: '계정별·리전별 변경 내용'}};
