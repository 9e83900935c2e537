import {checkbox, input, password, search, select, Separator} from '@inquirer/prompts';
import {apiKeyLike} from '../../../domain/kit/key-like.ts';
import {metAnywhere, misplacedKey} from '../../../domain/questions/refuse-keys.ts';
import type {Words} from '../../../text/words.ts';
import type {Pen} from '../pen.ts';
import {navigation} from '../enter/navigation.ts';
import {inquirerTheme} from './inquirer-theme.ts';
import {redrawable, type Display} from './redrawable.ts';
import {keyFeed} from './key-feed.ts';
import type {Keyboard} from './line-reader.ts';
import {withoutKeys} from './without-keys.ts';
import type {Picked, PromptRow, Prompts, Turned} from './prompts.ts';

type Options = {
	readonly words: Words;
	readonly pen: Pen;
	readonly stdin: Keyboard;
	readonly stdout: Display;
	readonly signal: AbortSignal;
	/** Stops the job, and resolves when it goes on. */
	readonly suspend?: () => Promise<void>;
};

/** A list longer than this is searched by typing. */
const long = 15;

/** Asks through Inquirer; the one file that loads it. */
export function inquirerPrompts({words, pen, stdin, stdout, signal, suspend}: Options): Prompts {
	const theme = inquirerTheme({words, pen});
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
	const context = () => ({input: feed.input, output: drawing.display(), signal});
	const asked = async <Value>(prompt: () => Promise<Value>): Promise<Picked<Value>> => {
		feed.open();
		try {
			return await picked(prompt());
		} finally {
			feed.close();
		}
	};

	/** A list without a search: `<` and `q` are keys there, and no row has to stand for them. */
	const turned = async <Value>(
		canGoBack: boolean,
		prompt: (open: ReturnType<typeof context>) => Promise<Value>,
	): Promise<Picked<Value> | Turned> => {
		const leaving = new AbortController();
		let turn: Turned | undefined;
		feed.open(key => {
			const kind = navigation.typed(key, canGoBack);
			if (kind === undefined) {
				return false;
			}

			turn = {kind};
			leaving.abort();
			return true;
		});
		try {
			const answer = await picked(prompt({...context(), signal: AbortSignal.any([signal, leaving.signal])}));
			return turn ?? answer;
		} finally {
			feed.close();
		}
	};

	// The question, its hint and the tips below the list need room too.
	const pageSize = () => Math.max(5, (stdout.rows ?? 24) - 8);
	return {
		async one({title: message, rows, marked}) {
			if (rows.length > long) {
				const source = found(rows, {words, pen});
				const look = {...theme.text, ...theme.search};
				return asked(async () => search({message, source, pageSize: pageSize(), theme: look}, context()));
			}

			const canGoBack = hasBack(rows);
			const answer = await turned(canGoBack, async open =>
				select(
					{
						message,
						choices: rows.flatMap((row, index) => [...heading(row, rows[index - 1]), choice(row)]),
						pageSize: pageSize(),
						// A list that begins again at its end hides that one has seen all of it.
						loop: false,
						theme: {...theme.text, ...theme.one},
						...(marked !== undefined && {default: marked}),
					},
					open,
				),
			);
			return answer.kind === 'picked' || answer.kind === 'interrupt'
				? answer
				: {kind: 'picked', value: navigation.rowOf(answer.kind)};
		},
		many: async ({title: message, rows, chosen, canGoBack}) =>
			turned(canGoBack, async open =>
				checkbox(
					{
						message,
						choices: rows.map(row => ({...choice(row), checked: chosen.includes(row.id)})),
						pageSize: pageSize(),
						loop: false,
						// They would be taken for parts of a name.
						shortcuts: {all: undefined, invert: undefined},
						theme: {...theme.text, ...theme.many},
					},
					open,
				),
			),
		// Stars for a secret: they show that a paste arrived, and about how long it is.
		text: async ({title: message, initial, secret: isSecret}) =>
			asked(async () =>
				isSecret
					? // Ctrl+T would show it, on a screen that may be shared.
						password({message, mask: '*', toggleMask: false, theme: theme.text}, context())
					: input(
							{
								message,
								theme: theme.text,
								transformer: withoutKeys,
								...(initial !== '' && {default: initial}),
							},
							context(),
						),
			),
	};
}

function choice({id, label, name, cannot, detail}: PromptRow) {
	return {
		value: id,
		name: label,
		short: name ?? label,
		...(detail !== undefined && {description: detail}),
		// A space, because an empty reason would make the row selectable.
		...(cannot !== undefined && {disabled: label.includes(cannot) ? ' ' : `(${cannot})`}),
	};
}

/** The one place where a list takes text; what it throws stands below the list. */
function found(rows: readonly PromptRow[], {words, pen}: Pick<Options, 'words' | 'pen'>) {
	return (term = '') => {
		if (apiKeyLike(term).length > 0) {
			throw new Error(pen.line(words.problem(misplacedKey, metAnywhere).title));
		}

		// Typed alone it means what it means everywhere; a row that has the letter in it stands below.
		const turn = navigation.typed(term, hasBack(rows));
		const named = rows.filter(({id}) => turn !== undefined && id === navigation.rowOf(turn));
		return [...named, ...matching(rows, term).filter(row => !named.includes(row))].flatMap((row, index, all) => [
			...heading(row, all[index - 1]),
			choice(row),
		]);
	};
}

/** Above the first row of a group. */
function heading({group}: PromptRow, before: PromptRow | undefined): readonly Separator[] {
	return group === undefined || group === before?.group ? [] : [new Separator(group)];
}

function hasBack(rows: readonly PromptRow[]): boolean {
	return rows.some(({id}) => id === navigation.rowOf('back'));
}

function matching(rows: readonly PromptRow[], term: string): readonly PromptRow[] {
	return rows.filter(({label}) => label.toLowerCase().includes(term.toLowerCase()));
}

/** Ctrl+C rejects with an ExitPromptError; a stop that comes from elsewhere aborts the prompt through the signal. */
async function picked<Value>(prompt: Promise<Value>): Promise<Picked<Value>> {
	try {
		return {kind: 'picked', value: await prompt};
	} catch (error) {
		if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)) {
			return {kind: 'interrupt'};
		}

		throw error;
	}
}
