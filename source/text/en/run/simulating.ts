import type {Words} from '../../words.ts';

/** What `simulate` says beside the variables that it prints. */
export const simulating: Words['simulating'] = {
	serving: (world, url) => `Serving the world ${world} at ${url}. Ctrl+C stops it.`,
	home:
		'HOME is in it because clients look for the tokens of aws sso login and aws login there; use a ' +
		'shell of its own.',
};
