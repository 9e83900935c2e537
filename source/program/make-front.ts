import {existsSync} from 'node:fs';
import {setImmediate as turn} from 'node:timers/promises';
import type {Front, Interrupt} from '../setup/ports.ts';
import type {Command} from '../domain/account/repair.ts';
import type {AccountName} from '../domain/choices/wishes/wanted-account.ts';
import type {MissingPolicy} from '../domain/plan/permissions/policies-of.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {wiringFolder, type ServiceWiring} from '../domain/wiring/make-wiring.ts';
import type {TuiOptions} from '../front/tui/tui.ts';
import type {Seen} from '../terminal.ts';
import {wordsIn} from '../text/languages.ts';
import type {Words} from '../text/words.ts';
import type {Host} from './host.ts';
import {print} from './print.ts';
import {forRunner} from './writing/for-runner.ts';
import {suspend} from './job/suspend.ts';

type Making = {
	readonly words: Words;
	readonly host: Host;
	readonly interrupt: Interrupt;
	readonly now: () => number;
	/** Where the files of a plan go. */
	readonly folder: string;
	/** Whether what is printed is a document, which a pipe takes without what is said besides. */
	readonly isDocument: boolean;
};

/** Loads the front that fits the terminal, and nothing of the others. */
export async function makeFront(seen: Seen, {words, host, interrupt, now, folder, isDocument}: Making): Promise<Front> {
	const {stdin, stdout, stderr} = host;
	// The front offers it as a key; where files go is the program's to know.
	const writePlan = async (plan: Plan, of?: AccountName) => {
		const [{writePlan: write}, {ownFolder}] = await Promise.all([
			import('./writing/write-plan.ts'),
			import('./writing/own-place.ts'),
		]);
		return write(plan, {folder: ownFolder(folder, of), words: words.script});
	};

	const writePolicies = async (policies: readonly MissingPolicy[]) => {
		const {writePolicies: write} = await import('./writing/write-policies.ts');
		return write(policies, '.');
	};

	const writeWiring = async (wiring: ServiceWiring) => {
		const {writeWiring: write} = await import('./writing/write-wiring.ts');
		return write(wiring, {folder: wiringFolder(wiring), words: words.script});
	};

	const runCommand = async (command: Command) => {
		const {runCommand: run} = await import('../front/tui/programs.ts');
		return run(command, interrupt);
	};

	const environment = startingOn(host);
	// The pager that somebody has named, where the cursor may be moved: other lines are to stay.
	const paging = host.environment.PAGER !== undefined &&
		host.environment.PAGER !== '' && {
			async page(text: string) {
				const {page} = await import('../front/tui/programs.ts');
				await page(text, interrupt, environment.pager);
			},
		};
	const openLink = async (url: string) => {
		const {openLink: open} = await import('../front/tui/programs.ts');
		await open(url, environment.windows);
	};

	const stop = suspend(host, interrupt);
	const suspendable = stop && {suspend: stop};
	const write = (text: string) => {
		stdout.write(text);
	};

	const writeDocument = async (text: string) => {
		await print(text, stdout);
		// A stream tells those who listen for its loss only after whoever wrote.
		await turn();
	};

	// A reader that is slower than the run would have all of a large plan kept for it.
	const writeLine = (text: string): Promise<void> | void => {
		const {promise, resolve} = Promise.withResolvers<void>();
		const isTaken = stdout.write(text, () => {
			// Also where it can't be written: who listens for the loss of the reader hears of it.
			resolve();
		});
		return isTaken ? undefined : promise;
	};

	const say = (text: string) => {
		stderr.write(text);
	};

	// Ink's colours and Inquirer's read this when they load.
	host.prepare({FORCE_COLOR: seen.colour ? '1' : '0'});
	switch (seen.front) {
		case 'json': {
			const {json} = await import('../front/json.ts');
			// English, as whatever a machine reads.
			const front = json({words: await wordsIn('en'), write: writeLine, now});
			// Standard output is for the program that reads it.
			return forRunner(front, {words, environment: host.environment, write: say, folds: false});
		}

		case 'lines': {
			const {lines} = await import('../front/lines/lines.ts');
			const isPiped = isDocument && !stdout.isTTY;
			const told = isPiped ? say : write;
			const front = lines({
				words,
				write: told,
				...(isPiped && {writeDocument}),
				now,
				stdin,
				stdout,
				asking: seen.asking,
				hasColour: seen.colour,
				isAscii: seen.ascii,
				// A log is searched by whole lines.
				...(seen.asking !== 'nothing' && {columns: seen.columns}),
				every,
				tools: {
					writePlan,
					writePolicies,
					writeWiring,
					runCommand,
					openLink,
					...(seen.asking === 'inquirer' && paging),
				},
				...suspendable,
			});
			// A person who sits there has no use for it.
			return seen.asking === 'nothing'
				? forRunner(front, {words, environment: host.environment, write: told, folds: true})
				: front;
		}

		case 'tui': {
			const {tui} = await import('../front/tui/tui.ts');
			return tui({
				words,
				stdin,
				stdout,
				stderr,
				ascii: seen.ascii,
				colour: seen.colour,
				motion: seen.motion,
				writePlan,
				writePolicies,
				writeWiring,
				...suspendable,
				environment,
			});
		}
	}
}

/** What programs are started by. Windows has no `less`. */
function startingOn({environment, platform}: Host): TuiOptions['environment'] {
	const isWindows = platform === 'win32';
	const pager = environment.PAGER ?? (isWindows ? 'more' : undefined);
	return {...(pager !== undefined && {pager}), ...(isWindows && {windows: {environment, isThere: existsSync}})};
}

function every(seconds: number, tick: () => void): () => void {
	const timer = setInterval(tick, seconds * 1000);
	// A ticking line must not keep the process alive once the run is over.
	timer.unref();
	return () => {
		clearInterval(timer);
	};
}
