import {setTimeout as pause} from 'node:timers/promises';
import {startReal, type RealTerminal} from '../program/real-terminal.ts';

/** The lines fronts that somebody sits at, and how each comes to be that one. */
export const lineFronts = {
	plain: {args: ['--plain'], environment: {}},
	'screen-reader': {args: ['--screen-reader'], environment: {}},
	dumb: {args: [], environment: {TERM: 'dumb'}},
} as const;

/** Worlds that are walked to the end, each with the row of its clusters and the replies to its plan. */
export const walkedWorlds = {
	// What can be looked at first, and then the yes.
	shop: {row: 2, toPlan: ['j', 'o', 'c', 's', 'yes']},
	// Instances that are replaced are consented to before the plan, by that word alone.
	mixed: {row: 1, toPlan: ['c', 'yes', 'c', 'yes']},
	// It can't be applied.
	denied: {row: 2, toPlan: ['j', 'yes', 'q']},
} as const;

export type Walk = {
	readonly exitCode: number;
	readonly isCooked: boolean;
	/** What was answered, in order, each with who answered it. */
	readonly answered: readonly string[];
	readonly outcome: string;
	/** How often something was typed. */
	readonly replies: number;
};

/** The end of a prompt, by what is asked: a plan, the last offer of a run, or anything else. */
const prompts = {
	plan: /(?:Type \S+ to go on|or q to leave)[^?]*:$/v,
	other: /(?:selected ones?:|from 1 to \d+:|enter take|enter continue [^:]+|q leave|or leave|Type m [^:]+:)$/v,
};

/** Walks a world to its end as somebody who agrees with every default. */
export async function walk(front: keyof typeof lineFronts, world: keyof typeof walkedWorlds): Promise<Walk> {
	const {args, environment} = lineFronts[front];
	const terminal = startReal({
		args: ['--demo', world, ...args],
		environment,
		columns: 80,
		rows: 24,
		line: 'TERM' in environment ? 'export TERM=dumb; exec "$@"' : 'exec "$@"',
	});
	try {
		const replies = await answerAll(terminal, {world, isDrawn: front === 'plain'});
		const {exitCode, isCooked} = await terminal.ended();
		const lines = terminal.journal();
		const end = lines.at(-1) as {readonly outcome?: {readonly kind?: string}} | undefined;
		return {
			exitCode,
			isCooked,
			answered: lines.flatMap(({type, question = ''}) => (type === 'answered' ? [question] : [])),
			outcome: end?.outcome?.kind ?? '',
			replies,
		};
	} finally {
		terminal.close();
	}
}

/** Long enough for a loaded machine. */
const patience = 180_000;

type Answering = {readonly world: keyof typeof walkedWorlds; readonly isDrawn: boolean};

async function answerAll(terminal: RealTerminal, {world, isDrawn}: Answering): Promise<number> {
	const {row, toPlan} = walkedWorlds[world];
	const left: string[] = [...toPlan];
	// No list of clusters has any selected.
	const toClusters = isDrawn ? `${'\u{1B}[B'.repeat(row - 1)} ` : String(row);
	const begun = performance.now();
	let replies = 0;
	let before = '';
	let quiet = 0;
	let last = '';
	while (terminal.file('code') === '') {
		if (performance.now() - begun > patience) {
			throw new Error(`It doesn't end:\n${terminal.scrollback()}`);
		}

		await pause(20);
		const sent = terminal.sent();
		// Until all of a prompt is there.
		quiet = sent === last ? quiet + 1 : 0;
		last = sent;
		if (quiet < 5 || sent === before) {
			continue;
		}

		// As one line: a prompt may be broken anywhere between words.
		const tail = terminal.screen().split('\n').slice(-6).join(' ').replaceAll(/\s+/gv, ' ').trimEnd();
		const isPlan = prompts.plan.test(tail);
		if (!isPlan && !prompts.other.test(tail)) {
			continue;
		}

		const isClusters = replies === 0 && terminal.screen().includes('Where should the Agent run?');
		terminal.write(`${isPlan ? (left.shift() ?? 'q') : isClusters ? toClusters : ''}\r`);
		replies++;
		before = sent;
	}

	return replies;
}
