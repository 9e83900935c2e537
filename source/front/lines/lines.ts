import type {Ask, Front} from '../../setup/ports.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Words} from '../../text/words.ts';
import {ask} from './enter/ask.ts';
import type {LinesTools} from './enter/lines-tools.ts';
import {offerGuide} from './enter/offer-guide.ts';
import {offerWiring} from './enter/offer-wiring.ts';
import {onceListed} from './enter/once-listed.ts';
import type {Display} from './prompts/redrawable.ts';
import type {Keyboard} from './prompts/line-reader.ts';
import {newsByAccount, ofAccount} from './tell/of-account.ts';
import {hung} from './hung.ts';
import {pen as makePen} from './pen.ts';
import {promptsFor, type AskingWay} from './prompts/prompts-for.ts';
import {pulse as makePulse} from './tell/pulse/pulse.ts';
import {heldBack, looksHeard} from './held-back.ts';
import {tell} from './tell/tell.ts';
import {policyFile} from './tell/tell-policies.ts';
import {toldAnswers} from './tell/closer/told-answers.ts';

/** What the lines need of the process. */
export type LinesOptions = {
	readonly words: Words;
	readonly write: (text: string) => void;
	/** Where policies go alone, as one document of JSON, when they are piped; resolves once they are written. */
	readonly writeDocument?: (text: string) => Promise<void>;
	readonly hasColour: boolean;
	readonly isAscii: boolean;
	readonly asking: AskingWay;
	/** Of the terminal that somebody sits at: longer lines are broken between words. */
	readonly columns?: number;
	readonly stdin: Keyboard;
	/** Where Inquirer draws. */
	readonly stdout: Display;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Calls again and again after so many seconds, until it is told to stop. */
	readonly every: (seconds: number, tick: () => void) => () => void;
	/** Ctrl+Z where keys are read one by one: stops the job, and resolves when it goes on. */
	readonly suspend?: () => Promise<void>;
	/** What a person at a plan can have written. */
	readonly tools?: LinesTools;
};

type Finished = Extract<SetupEvent, {readonly type: 'finished'}>;

/** How long the last prompt stands, as on the screens: nothing has to be typed there. */
const partingSeconds = 30;

/** Events as lines that are only appended, questions as prompts between them. */
export function lines(options: LinesOptions): Front {
	const {words, write, writeDocument, now, every, columns, tools = {}} = options;
	const pen = makePen(options);
	const pulse = makePulse(words, now);
	const print = (texts: readonly string[]) => {
		if (texts.length === 0) {
			return;
		}

		write(texts.flatMap(text => hung(text, columns, {shell: words.shell}).map(line => `${line}\n`)).join(''));
		pulse.stir();
	};

	return async (start, interrupt) => {
		const parting = new AbortController();
		const open = await promptsFor({...options, pen, signal: AbortSignal.any([interrupt.graceful, parting.signal])});
		const told = toldAnswers();
		const answer: Ask =
			open === undefined
				? async () => ({kind: 'missing'})
				: ask({
						words,
						pen,
						prompts: open.prompts,
						print,
						// A signal from outside ends the prompt too, and is no second press.
						onInterrupt() {
							if (!interrupt.graceful.aborted) {
								interrupt.press();
							}
						},
						answers: told.lines,
						tools,
						columns,
					});
		let isAsking = false;
		// Inquirer draws over what is printed while it asks, and without it that would stand in the line that is typed.
		const held = heldBack();
		const tellAfter = (event: SetupEvent, texts: readonly string[]) => {
			if (isAsking) {
				held.add(event, texts);
			} else {
				print(texts);
			}
		};

		// Asked again and again and due after some: simpler than a timer that every printed line would have to move.
		const stopTicking = every(0.25, () => {
			const due = isAsking ? undefined : pulse.due();
			if (due !== undefined) {
				print([`${pen.mark('running')} ${pen.text(due)}`]);
			}
		});

		const newsOf = newsByAccount(words);
		const looks = looksHeard();
		let end: Finished | undefined;
		let isListsPassed = false;
		let hasPerson = false;
		// To whoever answered anything: nobody else waits to be asked.
		const lookCloser = async (event: SetupEvent) => {
			if (!(event.type === 'wiring' && open && hasPerson && event.wiring.changes.length > 0)) {
				return;
			}

			isAsking = true;
			await offerWiring(event, {words, pen, prompts: open.prompts, print, tools});
			isAsking = false;
		};

		try {
			const events = start(async (question, renewed) => {
				if (open && question.input.kind === 'look') {
					print(looks.foundSame() ? [`${pen.mark('done')} ${pen.text(words.lines.lookedSame)}`] : []);
				}

				const whole = open === undefined ? question : await onceListed(question, renewed);
				isAsking = true;
				const reply = await answer(whole);
				isAsking = false;
				print(held.taken());
				pulse.stir();
				return reply;
			});
			for await (const event of events) {
				pulse.heard(event);
				end = event.type === 'finished' ? event : end;
				hasPerson ||= event.type === 'answered' && event.source === 'person';
				// Set for commands that are about the checks themselves (`doctor`).
				isListsPassed ||= event.type === 'started' && event.checks === 'all';
				const telling = {words, pen, listsPassed: isListsPassed, hasReader: columns !== undefined};
				const fresh = newsOf(event);
				const news = fresh.filter(({type}) => type !== 'policies' || !writeDocument);
				const texts = news.flatMap(each => ofAccount(each, tell(each, telling), telling));
				told.heard(event, texts);
				looks.heard(event);
				tellAfter(event, texts);
				if (event.type === 'policies' && writeDocument) {
					// The run must hear of a document that nobody got before it ends.
					await writeDocument(policyFile(event));
				}

				await lookCloser(event);
			}

			// To whoever answered anything: the receipt of others names the file, and nobody waits for them.
			if (open && hasPerson && end?.guide !== undefined && end.receipt) {
				stopTicking();
				const stopWaiting = every(partingSeconds, () => {
					parting.abort();
				});
				await offerGuide(end.receipt, {words, pen, prompts: open.prompts, print});
				stopWaiting();
			}
		} finally {
			// Also when the process throws: an open standard input, or a timer, keeps Node alive.
			stopTicking();
			open?.close();
			print(held.taken());
		}

		if (end === undefined) {
			throw new Error('The process ended without a result');
		}

		return end.outcome;
	};
}
