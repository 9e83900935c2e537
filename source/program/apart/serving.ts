import type {ServerCommand} from '../../commands/command.ts';
import type {Options} from '../../options.ts';
import type {Interrupt} from '../../setup/ports.ts';
import type {Host} from '../host.ts';
import type {Unforeseen} from '../unforeseen.ts';
import type {Main} from './tools/quiet-run.ts';

export type Around = {
	readonly host: Host;
	readonly interrupt: Interrupt;
	readonly unforeseen: Unforeseen;
	/** Runs a command line in this process. */
	readonly main: Main;
};

/** Serves until it is stopped, and gives the exit code. */
type Serve = (options: Options, around: Around) => Promise<number>;

/** What is served. Each loads its own. */
export const serving: Readonly<Record<ServerCommand['serves'], Serve>> = {
	async account(options, {host, interrupt, unforeseen}) {
		const {simulate} = await import('./simulate.ts');
		return Promise.race([simulate(options, host, interrupt), unforeseen.raised]);
	},
	async tools(options, around) {
		const {serveTools} = await import('./tools/serve-tools.ts');
		return serveTools(options, around);
	},
};
