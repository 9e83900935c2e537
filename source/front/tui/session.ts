import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import type {Outcome} from '../../domain/ending/outcome.ts';
import type {Question, Reply} from '../../domain/questions/question.ts';
import type {Ask, Interrupt} from '../../setup/ports.ts';
import type {SetupEvent, WrittenWiring} from '../../domain/ending/event.ts';
import type {Drafts} from './drafts.ts';
import {createKeyboard} from './keyboard.ts';
import {nextView} from './view/next-view.ts';
import {emptyView, printed, type View} from './view/view.ts';

/** A question that waits for a person. `number` tells it from the same question asked again. */
export type Open = {
	readonly number: number;
	readonly question: Question;
	/** The same as more comes in that it shows. */
	readonly renewed?: AsyncIterable<Question>;
	readonly reply: (reply: Reply<unknown>) => void;
	/** Answered; kept until there is something else to show. */
	readonly isOver: boolean;
};

/** What a person may still do at the end; nothing is asked, so that it ends by itself too. */
export type Parting = (wish: 'guide' | 'leave') => void;

/** What an application needs, while a person reads it. */
export type Looking = {readonly event: Wired; readonly leave: (written: WrittenWiring | undefined) => void};

type Wired = Extract<SetupEvent, {readonly type: 'wiring'}>;

/** What the screen is drawn of; a new object at each change, as React compares by identity. */
export type Snapshot = {
	readonly view: View;
	readonly open?: Open;
	readonly looking?: Looking;
	readonly parting?: Parting;
};

type Finished = Extract<SetupEvent, {readonly type: 'finished'}>;

/** How long the last key is offered. */
const partingSeconds = 30;

/** The one bridge between the process and the screen: events become a view, and the open question gets its reply. */
export class Session {
	readonly #interrupt: Interrupt;
	readonly #listeners = new Set<() => void>();
	#snapshot: Snapshot = {view: emptyView};
	#asked = 0;
	#hasPerson = false;

	readonly ask: Ask;
	readonly drafts: Drafts = new Map();
	readonly keyboard = createKeyboard(
		() =>
			this.#snapshot.open?.isOver === false ||
			this.#snapshot.looking !== undefined ||
			this.#snapshot.parting !== undefined,
	);

	readonly snapshot = (): Snapshot => this.#snapshot;

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	};

	/** Ctrl+C as a key. */
	readonly interrupt = (): void => {
		this.#interrupt.press();
	};

	constructor(interrupt: Interrupt) {
		this.#interrupt = interrupt;
		this.ask = async (question, renewed) => this.#opened(question, renewed);
		// Whatever stops the run, a key or a signal, ends the open question too.
		interrupt.graceful.addEventListener('abort', () => {
			this.#snapshot.open?.reply({kind: 'interrupt'});
		});
	}

	async #opened<Id extends ChoiceId>(
		question: Question<Id>,
		renewed?: AsyncIterable<Question<Id>>,
	): Promise<Reply<Choices[Id]>> {
		if (this.#interrupt.graceful.aborted) {
			return {kind: 'interrupt'};
		}

		const {promise, resolve} = Promise.withResolvers<Reply<unknown>>();
		this.#asked++;
		const open = {number: this.#asked, question, ...(renewed && {renewed}), reply: resolve, isOver: false};
		this.#show({...this.#snapshot, open});
		this.keyboard.resume();
		const reply = await promise;
		this.#show({...this.#snapshot, open: {...open, isOver: true}});
		// The value comes from this question's own `of`, which a list of screens for every kind of question can't
		// express.
		return reply as Reply<Choices[Id]>;
	}

	#show(snapshot: Snapshot): void {
		this.#snapshot = snapshot;
		for (const listener of this.#listeners) {
			listener();
		}
	}

	/** To whoever answered anything on a screen: they look at it as long as they like. Others find it printed. */
	async #looked(event: Wired): Promise<Wired> {
		if (!this.#hasPerson || this.#interrupt.graceful.aborted) {
			return event;
		}

		const {promise, resolve} = Promise.withResolvers<Wired>();
		const leave = (written: WrittenWiring | undefined) => {
			resolve({...event, ...(written && {written})});
		};

		this.#interrupt.graceful.addEventListener('abort', () => {
			leave(undefined);
		});
		this.#show({view: this.#snapshot.view, looking: {event, leave}});
		this.keyboard.resume();
		const told = await promise;
		this.#show({view: this.#snapshot.view});
		return told;
	}

	/** To whoever answered anything on a screen: what the receipt has in short only, in full. */
	async #parted({receipt, guide}: Finished): Promise<void> {
		if (receipt === undefined || guide === undefined || !this.#hasPerson || this.#interrupt.graceful.aborted) {
			return;
		}

		const {promise, resolve} = Promise.withResolvers<Parameters<Parting>[0]>();
		const leave = () => {
			resolve('leave');
		};

		const timer = setTimeout(leave, partingSeconds * 1000);
		this.#interrupt.graceful.addEventListener('abort', leave);
		this.#show({view: this.#snapshot.view, parting: resolve});
		this.keyboard.resume();
		const wish = await promise;
		clearTimeout(timer);
		if (wish === 'guide') {
			this.#show({view: printed(this.#snapshot.view, {type: 'guide', receipt})});
		}
	}

	/** Consumes the process to its end. Nothing stays live after it, also when it throws. */
	async run(events: AsyncIterable<SetupEvent>): Promise<Outcome> {
		let end: Finished | undefined;
		try {
			for await (const event of events) {
				this.#hasPerson ||= event.type === 'answered' && event.source === 'person';
				const told = event.type === 'wiring' ? await this.#looked(event) : event;
				this.#show({...this.#snapshot, view: nextView(this.#snapshot.view, told)});
				end = event.type === 'finished' ? event : end;
			}

			await (end && this.#parted(end));
		} finally {
			this.#show({view: {...this.#snapshot.view, isFinished: true}});
		}

		if (end === undefined) {
			throw new Error('The setup ended without saying how.');
		}

		return end.outcome;
	}
}
