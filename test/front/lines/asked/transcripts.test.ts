import {deepEqual, equal} from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {setImmediate} from 'node:timers/promises';
import {test} from 'node:test';
import type {ChoiceId} from '../../../../source/domain/choices/choices.ts';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import type {Reply} from '../../../../source/domain/questions/question.ts';
import type {LinesTools} from '../../../../source/front/lines/enter/lines-tools.ts';
import {lines} from '../../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../../source/program/interrupt.ts';
import {terminal, type Seen} from '../../../../source/terminal.ts';
import {en} from '../../../../source/text/en.ts';
import {sampleRun} from '../../../domain/sample.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';
import {expiredQuestion} from '../../../support/fixtures/questions.ts';
import {scripted, type AnyQuestion} from '../../../support/fixtures/processes.ts';
import {sampleWired} from '../../../support/fixtures/wirings.ts';
import {golden} from '../../../support/golden.ts';
import {openPrompts} from '../../../support/open-prompts.ts';
import {everyQuestion, longList, type Asked} from './every-question.ts';

const left: SetupEvent = {type: 'finished', seconds: 1, outcome: {kind: 'left', clusters: []}};

/** What stands above the approval: what was answered, and the plan. */
const reviewed: readonly SetupEvent[] = [
	{type: 'answered', question: 'site', value: 'datadoghq.eu', source: 'person'},
	{type: 'answered', question: 'features', value: 'core,apm', source: 'flag'},
	{type: 'planned', plan: installPlan, dryRun: false, again: sampleRun},
];

/** A sign-in fails once, and then does not. */
function tools(): LinesTools {
	let tries = 0;
	return {
		openLink: async () => undefined,
		writePlan: async () => ['dd-ecs-setup/apply.sh', 'dd-ecs-setup/README.md'],
		writeWiring: async () => ({folder: 'next-storefront', script: 'next-storefront/apply.sh'}),
		async runCommand() {
			tries++;
			return tries === 1 ? 255 : 0;
		},
	};
}

type Row = {readonly name: string; readonly before: readonly SetupEvent[]} & Asked<ChoiceId>;

const rows: readonly Row[] = [
	...Object.entries(everyQuestion).map(([name, asked]) => ({
		name,
		before: name === 'approval' ? reviewed : [],
		...(asked as Asked<ChoiceId>),
	})),
	{
		name: 'clusters, of which there are many',
		before: [],
		question: longList,
		keys: [
			['team-3', 'enter'],
			['space', 'enter'],
		],
		typed: ['team-3', '1'],
	},
	{
		name: 'credentials, whose session has ended',
		before: [],
		question: expiredQuestion(),
		keys: [['r'], ['r']],
		typed: ['r', 'r'],
	},
	{
		name: 'what an application needs, before another question',
		before: [{type: 'answered', question: 'service', value: 'storefront', source: 'person'}, sampleWired],
		question: everyQuestion.site.question,
		keys: [['j 2', 'enter'], ['w', 'enter'], ['enter'], ['enter']],
		typed: ['j', 'w', '', ''],
	},
];

/** The answer without what is secret. */
function said(replies: ReadonlyArray<Reply<unknown>>): string {
	equal(replies.length, 1);
	return replies.map(reply => `=> ${JSON.stringify(reply)}`).join('\n');
}

const rule = '-'.repeat(80);

async function filmed({name, question, keys, before}: Row): Promise<string> {
	const prompts = await openPrompts([question as AnyQuestion], {before, tools: tools()});
	const screens = [prompts.screen()];
	for (const pressed of keys) {
		await prompts.press(...pressed);
		screens.push(
			`[${pressed.map(each => (/^[\da-f]{32}$/v.test(each) ? 'KEY' : each)).join('] [')}]`,
			prompts.screen(),
		);
	}

	// A question that is not answered would wait for ever.
	prompts.interrupt.press();
	await prompts.outcome;
	const film = keys.length === 0 ? [] : screens.slice(0, -1);
	return [`${rule}\n${name}\n${rule}`, ...film, said(prompts.replies)].join('\n\n');
}

async function read({name, question, typed, before}: Row, seen: Seen): Promise<string> {
	let text = '';
	const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => undefined});
	const {start, replies} = scripted({before, questions: [question as AnyQuestion], after: [left]});
	const front = lines({
		words: en,
		write(more) {
			text += more;
		},
		hasColour: seen.colour,
		isAscii: seen.ascii,
		columns: seen.columns,
		asking: 'readline',
		stdin,
		stdout: new PassThrough(),
		now: () => 0,
		every: () => () => undefined,
		tools: tools(),
	});
	const running = front(start, createInterrupt());
	const shown = () => text;
	const isSecret = question.input.kind === 'text' && question.input.secret;
	for (const line of typed) {
		await settled(shown);
		// The terminal shows what is typed.
		text += isSecret ? '' : `${line}\n`;
		stdin.write(`${line}\n`);
	}

	// A question that is not answered would wait for ever.
	stdin.end();
	await running;
	return [`${rule}\n${name}\n${rule}`, text.trim(), said(replies)].join('\n\n');
}

async function settled(text: () => string): Promise<void> {
	let before = '';
	for (let quiet = 0; quiet < 6;) {
		await setImmediate();
		quiet = text() === before ? quiet + 1 : 0;
		before = text();
	}
}

/** How such a terminal is seen, which has eighty columns. */
function seenOf(environment: Readonly<Record<string, string>>, front?: 'plain' | 'screen-reader'): Seen {
	return terminal({
		environment,
		inputIsTerminal: true,
		outputIsTerminal: true,
		columns: 80,
		rows: 24,
		wanted: {...(front !== undefined && {front}), colour: undefined, ascii: false},
	});
}

test('every question is asked and answered in --plain, on a screen of 80 by 24', async () => {
	equal(seenOf({TERM: 'xterm'}, 'plain').asking, 'inquirer');
	const films: string[] = [];
	for (const row of rows) {
		films.push(await filmed(row));
	}

	const text = films.join('\n\n');
	equal(text, golden('front/lines/asked-plain.txt', text));
});

const readers = {
	'screen-reader': seenOf({TERM: 'xterm', NO_COLOR: '1'}, 'screen-reader'),
	// A serial console: neither colour nor more than ASCII.
	dumb: seenOf({TERM: 'dumb', LC_ALL: 'C'}),
} as const;

for (const [name, seen] of Object.entries(readers)) {
	test(`every question is asked and answered in lines that stay: ${name}`, async () => {
		deepEqual([seen.front, seen.asking, seen.colour, seen.ascii], ['lines', 'readline', false, name === 'dumb']);
		const told: string[] = [];
		for (const row of rows) {
			told.push(await read(row, seen));
		}

		const text = told.join('\n\n');
		equal(text, golden(`front/lines/asked-${name}.txt`, text));
	});
}
