import type {CommandName} from '../../commands/command.ts';
import type {JsonObject} from '../../domain/kit/json.ts';

/** An event as `--json` prints it. */
export type Told = JsonObject & {readonly type: string};

/** How a run ended: its exit code, and all that it told. */
export type Ran = {readonly exitCode: number; readonly events: readonly Told[]};

/** A plan that was made, by what `apply` knows it; ISO instant. */
export type Kept = {readonly fingerprint: string; readonly expires: string};

/** How a plan was applied in an account, which is named where it is one of several. */
export type Applied = Ran & {readonly account?: string};

/** `held`: the accounts that were not begun, since one of them did not end well or has moved. */
export type AllApplied = {readonly ran: readonly Applied[]; readonly held: readonly string[]};

/** Commands whose plans can be made. */
export const planning = [
	'install',
	'upgrade',
	'rollback',
	'rotate-key',
	'uninstall',
] as const satisfies readonly CommandName[];

export type Planning = (typeof planning)[number];

/** Hears each event as it comes; an abort ends the run as Ctrl+C does. */
export type Hearing = {readonly hear: (event: Told) => void; readonly signal: AbortSignal};

/** Runs of the command line that nobody watches. `answers` are those of a file of answers. */
export type Runs = {
	readonly canApply: boolean;
	readonly look: (command: 'status' | 'doctor', answers: JsonObject, hearing: Hearing) => Promise<Ran>;
	/** Keeps the plan, where there is one. */
	readonly plan: (command: Planning, answers: JsonObject, hearing: Hearing) => Promise<Ran & {readonly kept?: Kept}>;
	/** Applies a plan that was kept, one at a time; of several accounts nothing where one of them has moved. */
	readonly apply: (fingerprint: string, hearing: Hearing) => Promise<AllApplied | 'unknown' | 'busy'>;
};
