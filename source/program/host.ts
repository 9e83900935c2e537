import type {Clock} from '../setup/ports.ts';
import type {Simulator} from '../simulator/start-simulator.ts';
import type {Owner} from '../journal/own-journals.ts';
import type {Processes} from '../journal/process-mark.ts';

/** What the program is given of the process it runs in; only cli.tsx makes one. */
export type Host = {
	readonly args: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	/** Calls back at each Ctrl+C or request to end that the system sends, until told to stop. */
	readonly onSignal: (press: () => void) => () => void;
	/** Calls back with each error that is thrown outside of everything that is awaited: in a timer, by a stream. */
	readonly onUnforeseen: (hear: (error: unknown) => void) => void;
	/** Stops the job that the process is part of, as Ctrl+Z does; returns when it goes on. Not on Windows. */
	readonly stopJob?: () => void;
	readonly home: string;
	/** The system as Node names it; where it isn't said, one with a POSIX shell. */
	readonly platform?: NodeJS.Platform;
	/** A simulated AWS that goes on when a run of it ends, with its time: several runs are of one account then. */
	readonly simulated?: Simulated;
	/** This process among others, and the user it is of where the system has such. */
	readonly processes: Processes & Owner;
	/** Sets variables that libraries read from the environment when they load. */
	readonly prepare: (variables: Readonly<Record<string, string>>) => void;
};

export type Simulated = {readonly simulator: Simulator; readonly clock: Clock};
