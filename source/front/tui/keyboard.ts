import {apiKeyLike} from '../../domain/kit/key-like.ts';
import {afterDrawing} from './after-drawing.ts';
import type {KeyEntry, KeyName} from './hooks/use-keys.ts';

/** What arrived from the terminal: a named key, a run of characters, or a marked paste. */
export type Arrived =
	| {readonly kind: 'key'; readonly name: KeyName}
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'paste'; readonly text: string};

/** The keys of the screen that is shown, and where an error of one goes. */
export type Shown = {readonly table: readonly KeyEntry[]; readonly fail: (error: unknown) => void};

/** Takes what arrives and lets each key act on what is on the screen by then. */
export type Keyboard = {
	readonly take: (arrived: Arrived) => void;
	readonly show: (shown: Shown) => void;
	/** A question was opened: what was typed ahead goes on. */
	readonly resume: () => void;
};

/**
Keys that arrive in one piece over a slow line or from a program (`jj` and Enter) are taken one by one, each after the
screen has followed the one before, so that Enter means what is marked by then; also when that is the next question. A
piece that begins while nothing is asked is dropped: whoever leans on Enter while something is read answers nothing.
*/
export function createKeyboard(isAsking: () => boolean): Keyboard {
	let shown: Shown = {table: [], fail: () => undefined};
	let waiting: readonly Arrived[] = [];
	// From one key until the screen has followed it.
	let isBusy = false;

	const press = (text: string, name?: KeyName) => {
		const {table, fail} = shown;
		try {
			table.find(({key}) => isSame(key, name, text))?.act(text);
		} catch (error) {
			fail(error);
		}
	};

	/** Acts, and gives what is left: of text, all but the first character where each is a key of its own. */
	const act = (arrived: Arrived): readonly Arrived[] => {
		if (arrived.kind === 'key') {
			press('', arrived.name);
			return [];
		}

		const isTyping = shown.table.some(({key}) => key === 'text');
		if (arrived.kind === 'paste') {
			// In a list it would be a row of keys that nobody meant. What is copied from a page brings blanks along.
			press(isTyping ? arrived.text.trim() : '');
			return [];
		}

		// A paste that nothing marks: one of its letters could be the yes to a plan.
		const [key] = apiKeyLike(arrived.text);
		if (!isTyping && key !== undefined && arrived.text.startsWith(key)) {
			return [];
		}

		// A marked paste comes another way, so a line break in here is an Enter that was typed ahead.
		const [first = ''] = (isTyping ? /^[^\t\n\r]+/v : /^/v).exec(arrived.text) ?? [];
		const taken = first === '' ? String.fromCodePoint(arrived.text.codePointAt(0) ?? 0) : first;
		press(taken, named(taken));
		const text = arrived.text.slice(taken.length);
		return text === '' ? [] : [{kind: 'text', text}];
	};

	const next = () => {
		const [first, ...rest] = waiting;
		isBusy = first !== undefined && isAsking();
		if (first === undefined || !isBusy) {
			return;
		}

		waiting = [...act(first), ...rest];
		afterDrawing(next);
	};

	return {
		take(arrived) {
			// At once, whatever waits: nothing typed before may act after it.
			if (arrived.kind === 'key' && arrived.name === 'ctrl+c') {
				waiting = [];
				press('', 'ctrl+c');
			} else if (isAsking() || waiting.length > 0 || isBusy) {
				waiting = [...waiting, arrived];
				if (!isBusy) {
					next();
				}
			}
		},
		show(now) {
			shown = now;
		},
		resume() {
			if (isBusy) {
				return;
			}

			isBusy = true;
			afterDrawing(next);
		},
	};
}

function isSame(wanted: KeyName, key: KeyName | undefined, text: string): boolean {
	if (typeof wanted === 'object') {
		return key === undefined && wanted.character === text;
	}

	return wanted === 'text' ? key === undefined && text !== '' : wanted === key;
}

function named(text: string): KeyName | undefined {
	if (text === '\r' || text === '\n') {
		return 'enter';
	}

	return text === '\t' ? 'tab' : undefined;
}
