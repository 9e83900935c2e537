import {commandCalled} from '../../commands/all.ts';
import type {TellCommand, Told} from '../../commands/command.ts';
import {exitCode} from '../../domain/ending/exit-code.ts';
import type {Options} from '../../options.ts';
import {terminal, type Seen} from '../../terminal.ts';
import {wordsIn} from '../../text/languages.ts';
import {shellOf} from '../../text/shell/shell.ts';
import {explain} from '../explain.ts';
import {inHome} from '../answers/in-home.ts';
import type {Host} from '../host.ts';
import {printHelp} from './print-help.ts';

/** Tells something on standard output, and gives the exit code of having told it. */
type Tell = (options: Options, host: Host) => Promise<number>;

/** What is told without an account. What is not for people to read loads its own. */
const telling: Readonly<Record<Told, Tell>> = {
	async description({word, language, front}, host) {
		if (front !== 'json') {
			return printHelp({command: word === undefined ? undefined : commandCalled(word), language}, host);
		}

		const {tellDescription} = await import('./tell-description.ts');
		return tellDescription(host);
	},
	async plan(options, host) {
		const {word = '', language, front} = options;
		const {shownPlan} = await import('./shown-plan.ts');
		const plan = await shownPlan(inHome(word, host), Date.now());
		if (plan.kind === 'refused') {
			return explain(plan.problem, {host, language, isJson: front === 'json', again: plan.again});
		}

		const [{makeFront}, {createInterrupt}, words] = await Promise.all([
			import('../make-front.ts'),
			import('../interrupt.ts'),
			wordsIn(language, shellOf(host)),
		]);
		const interrupt = createInterrupt();
		const around = {words, host, interrupt, now: Date.now, folder: '.', isDocument: false};
		const show = await makeFront(seenAs(options, host), around);
		return exitCode(await show(plan.events, interrupt));
	},
	async script(...given) {
		const {tellScript} = await import('./tell-script.ts');
		return tellScript(...given);
	},
	async skill(_, host) {
		const {tellSkill} = await import('./tell-skill.ts');
		return tellSkill(host);
	},
};

/** What is only told is told in lines, as nobody is asked. */
function seenAs({colour, ascii, front}: Options, {environment, platform, stdout}: Host): Seen {
	return terminal({
		environment,
		platform,
		inputIsTerminal: false,
		outputIsTerminal: stdout.isTTY,
		columns: stdout.columns,
		rows: stdout.rows,
		wanted: {colour, ascii, ...(front !== undefined && {front})},
	});
}

export async function tell({tells}: TellCommand, options: Options, host: Host): Promise<number> {
	return telling[tells](options, host);
}
