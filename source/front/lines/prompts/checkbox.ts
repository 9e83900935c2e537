import {
	createPrompt,
	isDownKey,
	isEnterKey,
	isNumberKey,
	isSpaceKey,
	isUpKey,
	useKeypress,
	useMemo,
	usePagination,
	useState,
	type KeypressEvent,
} from '@inquirer/core';
import type {Pen} from '../pen.ts';

/** A row, its name and what it says of itself broken already; `disabled` says why it can't be taken. */
type Row = {readonly value: string; readonly name: string; readonly description?: string; readonly disabled?: string};

type Options = {
	readonly rows: readonly Row[];
	readonly chosen: readonly string[];
	/** What is asked, below what stands above it. */
	readonly message: string;
	/** The keys. */
	readonly tip: string;
	/** Said at a try to take a row that can't be. */
	readonly closed: string;
	readonly icons: Readonly<Record<'cursor' | 'checked' | 'unchecked' | 'neverChecked', string>>;
	readonly tone: Pen['tone'];
	readonly pageSize: number;
	/** What all that is chosen comes to. */
	readonly sum: (chosen: readonly string[]) => readonly string[];
	/** The lines of it that stand below so many of the marked row. */
	readonly shown: (sum: readonly string[], above: number) => readonly string[];
	/** What a row brings beside those that are chosen; in the place of the sum while it is read. */
	readonly added?: (id: string, chosen: readonly string[]) => readonly string[];
	readonly reading: {readonly list: number; readonly shown: Options['shown']};
};

type State = {
	readonly checked: ReadonlySet<string>;
	readonly active: number;
	readonly isRefused: boolean;
	/** What the marked row brings is read. */
	readonly isReading: boolean;
	readonly isOver: boolean;
};

const hiddenCursor = '\u{1B}[?25l';

/** Inquirer's own list of boxes tells nobody what is chosen before it is over, and the sum has to move along. */
export const checkbox = createPrompt<readonly string[], Options>((options, done) => {
	const {rows, chosen, message, tip, closed, icons, tone, pageSize, sum, shown, added, reading} = options;
	const [state, change] = useState<State>({
		checked: new Set(chosen),
		active: 0,
		isRefused: false,
		isReading: false,
		isOver: false,
	});
	const ids = idsIn(state.checked, rows);
	useKeypress(key => {
		if (state.isOver) {
			return;
		}

		if (isEnterKey(key)) {
			change({...state, isOver: true});
			done(ids);
			return;
		}

		const isAsked = added !== undefined && 'sequence' in key && key.sequence === '?';
		change(isAsked ? {...state, isReading: !state.isReading} : afterKey(state, key, rows));
	});

	const page = usePagination({
		items: rows,
		active: state.active,
		renderItem({item, isActive}) {
			const cursor = isActive ? icons.cursor : ' ';
			const isChecked = state.checked.has(item.value);
			if (item.disabled !== undefined) {
				const box = isChecked ? icons.checked : icons.neverChecked;
				return tone('quiet', `${cursor}${box} ${item.name} ${item.disabled}`);
			}

			const row = `${cursor}${isChecked ? icons.checked : icons.unchecked} ${item.name}`;
			return isActive ? tone('accent', row) : row;
		},
		pageSize: state.isReading ? Math.min(pageSize, reading.list) : pageSize,
		// A list that begins again at its end hides that one has seen all of it.
		loop: false,
	});
	const {description = '', value = ''} = rows[state.active] ?? {};
	const told = useMemo(
		() => (state.isReading ? (added?.(value, ids) ?? []) : sum(ids)),
		[state.checked, state.isReading, state.isReading && value],
	);
	const below = state.isReading ? reading.shown : shown;
	const lines = [
		message,
		page,
		' ',
		...(description === '' ? [] : [tone('accent', description)]),
		...below(told, description === '' ? 0 : description.split('\n').length),
		...(state.isRefused ? [tone('bad', `> ${closed}`)] : []),
		tip,
	];
	return `${lines.join('\n')}${hiddenCursor}`;
});

/** In the order of the list and not of the keys, because the same choice must lead to the same plan. */
function idsIn(checked: ReadonlySet<string>, rows: readonly Row[]): readonly string[] {
	return rows.map(({value}) => value).filter(value => checked.has(value));
}

function afterKey(state: State, key: KeypressEvent, rows: readonly Row[]): State {
	if (isUpKey(key, []) || isDownKey(key, [])) {
		const next = state.active + (isUpKey(key, []) ? -1 : 1);
		return {...state, active: Math.max(0, Math.min(rows.length - 1, next)), isRefused: false};
	}

	if (isSpaceKey(key)) {
		const row = rows[state.active];
		return row?.disabled === undefined ? toggled(state, row) : {...state, isRefused: true};
	}

	const numbered = isNumberKey(key) ? Number(key.name) - 1 : -1;
	const row = rows[numbered];
	return row && row.disabled === undefined ? toggled({...state, active: numbered}, row) : state;
}

function toggled(state: State, row: Row | undefined): State {
	const checked = new Set(state.checked);
	if (row && !checked.delete(row.value)) {
		checked.add(row.value);
	}

	return {...state, checked, isRefused: false};
}
