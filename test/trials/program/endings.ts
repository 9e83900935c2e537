import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {startGate, type Gate} from './gate.ts';
import {startReal, type Left, type RealTerminal} from './real-terminal.ts';

/** Who shows the run, and how it comes to be that one. */
export const fronts = {
	json: {args: ['--json'], line: 'exec "$@" </dev/null >out 2>err'},
	unattended: {args: [], line: 'exec "$@" </dev/null >out 2>err'},
	inquirer: {args: ['--plain'], line: 'exec "$@"'},
	readline: {args: [], line: 'export TERM=dumb; exec "$@"'},
	tui: {args: [], line: 'exec "$@"'},
} as const;

export type FrontName = keyof typeof fronts;

type Stage = {
	/** Only with somebody who is asked. */
	readonly asks?: true;
	readonly given: readonly string[];
	/** The AWS config file. */
	readonly config?: string;
	/** Never ends: the key is awaited there. */
	readonly stdin?: string;
	/** The operation that is held back. */
	readonly holds?: string;
	/** Resolves when the run is there. */
	readonly reached: (terminal: RealTerminal, gate: Gate) => Promise<void>;
	readonly exitCode: number;
	/** Before anything is asked. */
	readonly isEarly?: true;
	/** The held write is let through once the run says that it stops. */
	readonly isWrite?: true;
};

const chosen = ['--cluster', 'shop-prod', '--features', 'default', '--site', 'datadoghq.com', '--env', 'prod'];

/** Where a run is when the signal comes. */
export const stages = {
	'awaiting the key': {
		given: ['--api-key-stdin', '--yes', ...chosen],
		stdin: 'fifo',
		reached: async terminal => terminal.journalled('started'),
		isEarly: true,
		exitCode: 130,
	},
	"waiting for a profile's program": {
		given: ['--yes', '--profile', 'x', ...chosen],
		config: String.raw`[profile x]\ncredential_process = (echo >begun; sleep 1000) | cat\n`,
		reached: async terminal => terminal.written('begun'),
		isEarly: true,
		exitCode: 130,
	},
	'waiting for a role': {
		given: ['--yes', '--profile', 'x', ...chosen],
		config: String.raw`[profile x]\nrole_arn = arn:aws:iam::123456789012:role/x\ncredential_source = Environment\n`,
		holds: 'AssumeRole',
		reached: async (_, gate) => gate.held,
		isEarly: true,
		exitCode: 130,
	},
	reading: {
		given: ['--yes', ...chosen],
		holds: 'ListClusters',
		reached: async (_, gate) => gate.held,
		isEarly: true,
		exitCode: 130,
	},
	'at a question': {
		asks: true,
		given: [],
		reached: async terminal => terminal.until(/Where should the Agent run\?/v),
		exitCode: 130,
	},
	'at the approval': {
		asks: true,
		given: chosen,
		async reached(terminal) {
			await acceptSettings(terminal);
			await terminal.until(/Nothing (?:has been )?changed yet|Apply this/v);
		},
		exitCode: 130,
	},
	'in the pager': {
		asks: true,
		given: chosen,
		async reached(terminal) {
			await acceptSettings(terminal);
			await terminal.until(/Nothing (?:has been )?changed yet/v);
			terminal.write('o');
			// Less has switched to a screen of its own.
			await terminal.until(/\(END\)|^:/mv);
		},
		exitCode: 130,
	},
	'making a change': {
		given: ['--yes', ...chosen],
		holds: 'CreateSecret',
		reached: async (_, gate) => gate.held,
		exitCode: 5,
		isWrite: true,
	},
	watching: {
		given: ['--yes', '--store-key', 'plain', ...chosen],
		reached: async terminal => terminal.journalled('rollout'),
		exitCode: 5,
	},
	// All is done and said: a signal only ends the offer of one more key.
	'at the last key': {
		asks: true,
		given: chosen,
		async reached(terminal) {
			await acceptSettings(terminal);
			await terminal.until(/Nothing (?:has been )?changed yet/v);
			terminal.write('a');
			// Whether to see that data arrives.
			await terminal.until(/Enter without one ends here/v);
			terminal.write('\r');
			await terminal.until(/all that applications need/v);
		},
		exitCode: 0,
	},
} as const satisfies Readonly<Record<string, Stage>>;

export type StageName = keyof typeof stages;

/** `closed`: the window is closed, and there is neither input nor output any more. */
export const causes = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'closed'] as const;

export type EndingRow = {
	readonly front: FrontName;
	readonly stage: StageName;
	readonly cause: (typeof causes)[number];
	readonly times: 1 | 2;
};

/** Everything in the table that can happen. */
export const endingRows: readonly EndingRow[] = (Object.keys(fronts) as FrontName[]).flatMap(front =>
	(Object.keys(stages) as StageName[]).flatMap(stage =>
		causes.flatMap(cause =>
			([1, 2] as const)
				.map((times): EndingRow => ({front, stage, cause, times}))
				.filter(row => isPossible(row, stages[stage])),
		),
	),
);

function isPossible({front, stage, cause, times}: EndingRow, {asks, stdin, isWrite}: Stage): boolean {
	return [
		front === 'tui' || (stage !== 'in the pager' && stage !== 'at the last key'),
		// Without a window there is none to close.
		isAsked(front) || (asks !== true && cause !== 'closed'),
		cause !== 'closed' || stdin === undefined,
		// Only a write outlives the first. One Ctrl+\ is two already, and a window closes once.
		times === 1 || (isWrite === true && cause !== 'closed' && cause !== 'SIGQUIT'),
	].every(Boolean);
}

/** How the program left the terminal, and the journal's last line with its exit code. */
export type Ending = Partial<Left> & {
	readonly exitCode: number;
	readonly last: string;
	readonly said: number | undefined;
	/** A line of a stack, where one was printed. */
	readonly stack: string;
};

/** Whatever ends it: the exit code of the stage, in the journal too, and a terminal as it was. */
export function expectedEnding({stage, cause}: EndingRow): Ending {
	const {exitCode} = stages[stage];
	const ending = {exitCode, last: 'finished', said: exitCode, stack: ''};
	return cause === 'closed' ? ending : {...ending, isCooked: true, isCursorShown: true, isPasteMarked: false};
}

/** Runs to the stage, sends the signal and tells how the program ended. */
export async function endingOf({front, stage, cause, times}: EndingRow): Promise<Ending> {
	const {given, holds, reached, stdin, config, isEarly, isWrite}: Stage = stages[stage];
	const {args, line} = fronts[front];
	const simulator = await startSimulator({world: 'shop', speed: stage === 'watching' ? 'manual' : 50});
	const gate = await startGate(simulator.url, holds ?? 'nothing');
	const terminal = startReal({
		line: `printf '${config ?? ''}' >config; ${stdin === undefined ? line : fed(line)}`,
		args: [...args, ...given],
		environment: {
			...simulator.environment,
			AWS_ENDPOINT_URL: gate.url,
			AWS_CONFIG_FILE: 'config',
			...(stdin === undefined && {DD_API_KEY: simulator.demo.apiKey}),
		},
	});
	try {
		if (isAsked(front) && given.includes('--yes') && isEarly !== true) {
			await acceptSettings(terminal);
		}

		await reached(terminal, gate);
		send(terminal, cause);
		// Lines notice a closed window with the next one.
		if (isWrite === true && cause !== 'closed') {
			await terminal.journalled('stopping');
		}

		if (times === 2) {
			send(terminal, cause);
		} else if (isWrite === true && cause !== 'SIGQUIT') {
			gate.release();
		}

		const left = await terminal.ended();
		const last = terminal.journal().at(-1);
		const stack = /^ +at [^\n]+:\d+:\d+\)?$/mv.exec(`${terminal.scrollback()}\n${terminal.file('err')}`)?.[0] ?? '';
		return {
			...(cause === 'closed' ? {exitCode: left.exitCode} : left),
			last: last?.type ?? '',
			said: last?.exitCode,
			stack,
		};
	} finally {
		terminal.close();
		await gate.close();
		await simulator.close();
	}
}

/** Standard input is a pipe that nobody writes to. */
function fed(line: string): string {
	return `mkfifo fifo; ${line.replace('</dev/null', '')} <>fifo`;
}

function isAsked(front: FrontName): boolean {
	return front !== 'json' && front !== 'unattended';
}

/** No option answers this question; one Enter does. */
async function acceptSettings(terminal: RealTerminal): Promise<void> {
	await terminal.until(/Use these settings/v);
	terminal.write('\r');
}

function send(terminal: RealTerminal, cause: EndingRow['cause']): void {
	if (cause === 'closed') {
		terminal.hangUp();
	} else {
		terminal.signal(cause);
	}
}
