import {input, password, search, select, Separator} from '@inquirer/prompts';
import type {Words} from '../../../text/words.ts';
import {columnsOf} from '../../cells/columns-of.ts';
import type {Pen} from '../pen.ts';
import {checkbox} from './checkbox.ts';
import {broken, choice, found, tallest} from './inquirer-choices.ts';
import {inquirerTheme} from './inquirer-theme.ts';
import {sharedRoom} from './shared-room.ts';
import {redrawable, type Display} from './redrawable.ts';
import {rowKeys, turnKeys} from './list-keys.ts';
import {keyFeed} from './key-feed.ts';
import type {Keyboard} from './line-reader.ts';
import {picked} from './picked.ts';
import {withoutKeys} from './without-keys.ts';
import type {Picked, PromptRow, Prompts, Sum} from './prompts.ts';

type Options = {
	readonly words: Words;
	readonly pen: Pen;
	readonly stdin: Keyboard;
	readonly stdout: Display;
	readonly signal: AbortSignal;
	/** Text is never wider, in however wide a terminal. */
	readonly columns?: number;
	/** Stops the job, and resolves when it goes on. */
	readonly suspend?: () => Promise<void>;
};

/** A list longer than this is searched by typing. */
const long = 15;
const nothing: Sum = {rows: [], sentence: ''};
/** Of a list in a window that is too low for it. */
const leastPage = 3;

/** Asks through Inquirer; the one file that loads it. What was asked is erased: the answer that is told stays. */
export function inquirerPrompts({words, pen, stdin, stdout, signal, columns, suspend}: Options): Prompts {
	let heading: readonly string[] = [];
	const cells = () => Math.min(columnsOf(stdout), columns ?? Infinity);
	const fit = (text: string) => broken(text, cells());
	const themes = () => inquirerTheme({words, pen, heading, fit});
	// Behind the sign of a question.
	const asks = (title: string) => broken(`? ${title}`, cells()).slice(2);
	const lined = (texts: readonly string[]) => texts.flatMap(text => fit(text).split('\n'));
	const drawing = redrawable(stdout);
	const feed = keyFeed(
		stdin,
		suspend &&
			(async () => {
				drawing.leave();
				await suspend();
				drawing.redraw();
			}),
	);
	const context = () => ({input: feed.input, output: drawing.display(), signal, clearPromptOnDone: true});
	const asked = async <Value>(prompt: () => Promise<Value>): Promise<Picked<Value>> => {
		feed.open();
		try {
			return await picked(prompt());
		} finally {
			feed.close();
		}
	};

	/** A list without a search: letters are keys there. */
	const keyed = async <Value, Meant>(
		meant: (key: string) => Meant | undefined,
		prompt: (open: ReturnType<typeof context>) => Promise<Value>,
	): Promise<Picked<Value> | Meant> => {
		const leaving = new AbortController();
		let taken: Meant | undefined;
		feed.open(key => {
			taken = meant(key);
			if (taken === undefined) {
				return false;
			}

			leaving.abort();
			return true;
		});
		try {
			const answer = await picked(prompt({...context(), signal: AbortSignal.any([signal, leaving.signal])}));
			return taken ?? answer;
		} finally {
			feed.close();
		}
	};

	/** Lines for a list and what stands below it: heading, question and keys are to stay. */
	const room = (title: string, tip: string) => {
		// Besides, a blank line, a complaint, and where the cursor waits.
		const used = [...heading, asks(title), tip].reduce((sum, text) => sum + lined([text]).length, 3);
		return (stdout.rows ?? 24) - used;
	};

	/** Lines of a list, so that the longest of what rows say of themselves stays too. */
	const pageSize = (title: string, choices: ReadonlyArray<ReturnType<typeof choice> | Separator>, tip: string) =>
		Math.max(leastPage, room(title, tip) - tallest(choices));

	const shown = (rows: readonly PromptRow[]) =>
		rows.flatMap((row, index) => [...above(row, rows[index - 1]), choice(row, {cells: cells(), margin: 2})]);

	return {
		heading(lines) {
			heading = lines;
		},
		async one({title, rows, marked}) {
			const theme = themes();
			const message = asks(title);
			if (rows.length > long) {
				const source = found(rows, {words, pen, shown});
				const look = {...theme.text, ...theme.search};
				const size = pageSize(title, source(), words.lines.searchTip);
				return asked(async () => search({message, source, pageSize: size, theme: look}, context()));
			}

			const choices = shown(rows);
			return keyed(rowKeys(rows), async open =>
				select(
					{
						message,
						choices,
						pageSize: pageSize(title, choices, words.lines.oneTip),
						// A list that begins again at its end hides that one has seen all of it.
						loop: false,
						theme: {...theme.text, ...theme.one},
						...(marked !== undefined && {default: marked}),
					},
					open,
				),
			);
		},
		async many({title, rows, chosen, canGoBack, sum = () => nothing, added}) {
			const tip = words.lines.manyTip(added !== undefined);
			const choices = rows.map(row => choice(row, {cells: cells(), margin: 3}));
			const open = rows.flatMap(({id, cannot}) => (cannot === undefined ? [id] : []));
			// Of everything, so that the list stays where it is whatever is chosen.
			const most = sum([...new Set([...chosen, ...open])]);
			const {
				list,
				isBrief,
				shown: part,
				reading,
			} = sharedRoom(
				{
					room: room(title, tip),
					list: choices.reduce((lines, {name}) => lines + name.split('\n').length, 0),
					detail: tallest(choices),
					rows: lined(most.rows).length,
					sentence: lined([most.sentence]).length,
				},
				count => pen.tone('quiet', pen.text(`… ${words.screen.more(count)}`)),
			);
			const {many, text} = themes();
			const message = `${text.prefix} ${pen.tone('strong', asks(title))}`;
			return keyed(turnKeys(canGoBack), async shownIn =>
				checkbox(
					{
						...many,
						tip: fit(pen.tone('quiet', pen.text(tip))),
						reading,
						...(added && {added: (id: string, ids: readonly string[]) => lined(added(id, ids))}),
						message,
						rows: choices,
						chosen,
						pageSize: Math.max(leastPage, list),
						sum(ids) {
							const {rows: all, sentence} = sum(ids);
							return lined(isBrief ? [sentence] : all);
						},
						shown: part,
					},
					shownIn,
				),
			);
		},
		// Stars for a secret: they show that a paste arrived, and about how long it is.
		async text({title, initial, secret: isSecret}) {
			const message = asks(title);
			const {text: theme} = themes();
			return asked(async () =>
				isSecret
					? // Ctrl+T would show it, on a screen that may be shared.
						password({message, mask: '*', toggleMask: false, theme}, context())
					: input(
							{message, theme, transformer: withoutKeys, ...(initial !== '' && {default: initial})},
							context(),
						),
			);
		},
	};
}

/** The heading above the first row of a group. */
function above({group}: PromptRow, before: PromptRow | undefined): readonly Separator[] {
	return group === undefined || group === before?.group ? [] : [new Separator(group)];
}
