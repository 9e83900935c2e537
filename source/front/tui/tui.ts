import type {Outcome} from '../../domain/ending/outcome.ts';
import type {Command} from '../../domain/account/repair.ts';
import type {Front} from '../../setup/ports.ts';
import type {Words} from '../../text/words.ts';
import {columnsOf} from '../cells/columns-of.ts';
import {historyRows} from './history-rows.ts';
import {Session} from './session.ts';
import {show} from './show.tsx';
import {theme} from './theme.ts';
import type {Windows} from './on-windows.ts';
import type {Tools} from './tools.ts';

/** What the screens need of the process: streams, looks, and what a person may run from them. */
export type TuiOptions = {
	readonly words: Words;
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly stderr: NodeJS.WriteStream;
	readonly ascii: boolean;
	/** Without colour nothing is bold or dim either. Ink needs no `FORCE_COLOR=0` then: no style reaches it. */
	readonly colour: boolean;
	readonly motion: boolean;
	/** `PAGER`, for the whole plan, and what finds programs on Windows. */
	readonly environment: {readonly pager?: string; readonly windows?: Windows};
	/** Ctrl+Z: stops the job, and resolves when it is in the foreground again. */
	readonly suspend?: () => Promise<void>;
} & Pick<Tools, 'writePlan' | 'writePolicies' | 'writeWiring'>;

/**
The interactive front. Resolves with the outcome after the last frame is written; rejects when the process or a
component throws, with the terminal as it was before.
*/
export function tui({words, stdin, stdout, stderr, ascii, colour, motion, environment, ...tasks}: TuiOptions): Front {
	return async (start, interrupt) => {
		const session = new Session(interrupt);
		const crash = Promise.withResolvers<Outcome>();
		// A program that has the terminal; the last lines come after it.
		let away: Promise<unknown> | undefined;
		// While the job is stopped Ink writes nothing; told to end then, the run still says how it ended.
		let isStopped = false;
		const {suspend} = tasks;
		const tools = {
			async page(text: string) {
				const {page} = await import('./programs.ts');
				away = page(text, interrupt, environment.pager);
				await away;
			},
			async openLink(url: string) {
				const {openLink} = await import('./programs.ts');
				await openLink(url, environment.windows);
			},
			...tasks,
			...(suspend && {
				async suspend() {
					isStopped = true;
					await suspend();
					isStopped = false;
				},
			}),
			async runCommand(command: Command) {
				const {runCommand} = await import('./programs.ts');
				const running = runCommand(command, interrupt, environment.windows);
				away = running;
				return running;
			},
		};
		const look = theme({ascii, colour, motion, shell: words.shell});
		const screen = show({session, words, theme: look, tools, stdin, stdout, stderr, onCrash: crash.reject});
		try {
			return await Promise.race([session.run(start(session.ask)), crash.promise]);
		} catch (error) {
			// Whatever still runs behind a screen that is gone must not begin another change.
			interrupt.press();
			throw error;
		} finally {
			await away;
			// First the last frame: Ink draws at intervals, and what the last event changed may not be out yet.
			await screen.waitUntilRenderFlush();
			screen.unmount();
			await screen.waitUntilExit();
			const last = session.snapshot().view.history.last?.item;
			if (isStopped && last !== undefined) {
				const rows = historyRows(last, {words, theme: look, width: columnsOf(stdout) - 1});
				stdout.write(rows.map(row => `${row.map(({text}) => text).join('')}\n`).join(''));
			}
		}
	};
}
