import type {Scene} from './film.ts';

const enter = '\r';

/** The window that the pictures show. */
export const size = {columns: 80, rows: 24};

/** A first install on the simulated account, and the moments of it that are pictures in the README. */
export const scenes: readonly Scene[] = [
	{until: /ports 8125/, keys: ' '},
	{until: /◉ shop-prod/, name: 'clusters', keys: enter},
	{until: /Which Datadog site/, keys: enter},
	{until: /How do you want to give/, keys: enter},
	{until: /What should the Agent collect/, name: 'features', keys: enter},
	{until: /Use these settings/, keys: enter},
	{until: /Nothing changed yet/, name: 'review', keys: 'a'},
	{until: / [3-8] running, .* of \d/, name: 'apply'},
	{until: /all that applications need/, name: 'end'},
];
