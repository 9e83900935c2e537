import {apiKeyLike} from '../../../domain/kit/key-like.ts';
import {metAnywhere, misplacedKey} from '../../../domain/questions/refuse-keys.ts';
import type {LineWords} from '../../../text/line-words.ts';
import type {Words} from '../../../text/words.ts';
import type {Pen} from '../pen.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import {hung} from '../hung.ts';
import {navigation} from '../enter/navigation.ts';
import type {LineReader} from './line-reader.ts';
import {numberedList} from './numbered-list.ts';
import {numberedRows} from './numbered-rows.ts';
import type {ManyPrompt, Picked, PromptRow, Prompts, Turned} from './prompts.ts';

type Options = {
	readonly words: Words;
	readonly pen: Pen;
	readonly reader: LineReader;
	readonly write: (text: string) => void;
	/** Of a line; as long as it likes where it is absent. */
	readonly columns?: number;
};

type List = {
	readonly title: string;
	readonly rows: readonly PromptRow[];
	readonly chosen: readonly string[];
	readonly prompt: string;
	/** One of them is taken; else each number adds its row or takes it away. */
	readonly isOne: boolean;
	readonly canGoBack?: boolean;
	readonly isTold?: boolean;
	readonly added?: ManyPrompt['added'];
};

/** Asks with numbered lists and whole lines; nothing on the screen is ever rewritten. */
export function readlinePrompts(options: Options): Prompts {
	const {
		words: {lines},
	} = options;
	return {
		heading(texts) {
			print(texts, options);
		},
		async one({title, rows, marked}) {
			const prompt = lines.pickOne(rows.length, marked !== undefined);
			const picked = await pick(
				{title, rows, chosen: marked === undefined ? [] : [marked], prompt, isOne: true},
				options,
			);
			// Going back and leaving are rows of it.
			return picked.kind === 'picked' ? {kind: 'picked', value: picked.value[0] ?? ''} : {kind: 'interrupt'};
		},
		many: async list => pick({...list, prompt: lines.pickMany(list.added !== undefined), isOne: false}, options),
		async text({title, initial, secret}) {
			// There is no line to edit, so the default stands in brackets, as installers have it.
			const prompt = initial === '' ? title : `${title} [${initial}]`;
			// Said, because a cursor that doesn't move at a paste looks like a program that hangs.
			const picked = await read(secret ? `${prompt} ${lines.typeSecret}` : prompt, {...options, secret});
			return picked.kind === 'picked' && picked.value === '' ? {kind: 'picked', value: initial} : picked;
		},
	};
}

async function pick(list: List, options: Options): Promise<Picked<readonly string[]> | Turned> {
	const {
		words: {lines},
		pen,
		columns: cells,
	} = options;
	const {title, rows, chosen, prompt, isOne, isTold = false, canGoBack = false} = list;
	print([pen.tone('strong', title)], options);
	// Broken already, each by its own columns.
	print(numberedList(rows, {chosen, isTold, cells}, lines), {...options, columns: undefined});
	// A wrong number doesn't print the list again: a screen reader would read all of it.
	for (;;) {
		const picked = await read(prompt, {...options, secret: false});
		if (picked.kind === 'interrupt') {
			return picked;
		}

		const text = picked.value.trim();
		const turn = isOne ? undefined : navigation.typed(text, canGoBack);
		if (turn !== undefined) {
			return {kind: turn};
		}

		const told = addedIn(text, list);
		if (told !== undefined) {
			print(told, options);
			continue;
		}

		const whole = isOne ? undefined : wholeOf(text, list, lines);
		if (whole !== undefined) {
			return {kind: 'picked', value: whole};
		}

		// Nothing typed takes what is chosen already: whoever agrees with every default needs Enter alone.
		const taken = text === '' ? rows.filter(({id}) => chosen.includes(id)) : numberedRows(text, rows);
		// A row that is always chosen is no mistake when its number is typed as well.
		const closed = taken?.find(({id, cannot}) => cannot !== undefined && !chosen.includes(id));
		if (taken !== undefined && closed === undefined && (!isOne || taken.length === 1)) {
			const ids = taken.map(({id}) => id);
			return {kind: 'picked', value: isOne || text === '' ? ids : toggled(ids, list)};
		}

		const said = pen.text(closed?.cannot === undefined ? lines.noSuchNumber(text) : lines.cannot(closed.cannot));
		print(apiKeyLike(text).length > 0 ? tellProblem(misplacedKey, metAnywhere, options) : [said], options);
	}
}

/** What the row of `?2` brings; `undefined` where no row is asked about. */
function addedIn(text: string, {rows, chosen, added}: List): readonly string[] | undefined {
	const {number} = /^\?\s*(?<number>\d{1,6})$/v.exec(text)?.groups ?? {};
	const row = number === undefined ? undefined : rows[Number(number) - 1];
	return row && added?.(row.id, chosen);
}

/** What is chosen once all rows are, or none; a row that can't be taken, or taken away, stays as it is. */
function wholeOf(
	text: string,
	{rows, chosen}: Pick<List, 'rows' | 'chosen'>,
	{all, none}: LineWords,
): readonly string[] | undefined {
	const word = text.toLowerCase();
	const isChosen = ({id}: PromptRow) => chosen.includes(id);
	const taken =
		word === all
			? rows.filter(row => row.cannot === undefined || isChosen(row))
			: rows.filter(row => row.cannot !== undefined && isChosen(row));
	return word === all || word === none ? taken.map(({id}) => id) : undefined;
}

/** What is chosen once each typed row is added or taken away; what can't be taken away stays. */
function toggled(typed: readonly string[], {rows, chosen}: Pick<List, 'rows' | 'chosen'>): readonly string[] {
	const after = rows.filter(
		({id, cannot}) => chosen.includes(id) !== typed.includes(id) || (chosen.includes(id) && cannot !== undefined),
	);
	// Whoever types the only row that is chosen means it, and not none at all.
	return after.length === 0 ? typed : after.map(({id}) => id);
}

type Printing = Pick<Options, 'write'> & {readonly columns?: number | undefined};

function print(texts: readonly string[], {write, columns}: Printing): void {
	write(texts.flatMap(text => hung(text, columns).map(line => `${line}\n`)).join(''));
}

async function read(
	prompt: string,
	{pen, reader, write, columns, secret}: Options & {readonly secret: boolean},
): Promise<Picked<string>> {
	// Room for the blank behind it, and for what is typed.
	write(`${hung(pen.text(prompt), columns === undefined ? undefined : columns - 4).join('\n')} `);
	const line = await reader.read({secret});
	// A typed line ends with the person's own line break; one that wasn't shown, or didn't come, does not.
	if (line.kind !== 'line' || !reader.isShown(secret)) {
		write('\n');
	}

	return line.kind === 'line' ? {kind: 'picked', value: line.text} : {kind: 'interrupt'};
}
