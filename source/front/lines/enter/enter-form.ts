import type {Field} from '../../../domain/choices/field.ts';
import {groupOf} from '../../../domain/choices/setting-group.ts';
import {isChanged, shownFields} from '../../../domain/choices/shown-fields.ts';
import type {Input, Question} from '../../../domain/questions/question.ts';
import {padEnd} from '../../cells/pad-end.ts';
import {width} from '../../cells/width.ts';
import type {Picked, PromptRow, Turned} from '../prompts/prompts.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import type {Asking} from './ask.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {navigation} from './navigation.ts';

// With a space at its start, which no setting's id has.
const useId = ' use';

type Entries = Readonly<Record<string, string>>;

/**
A form is a list of its fields: one is taken and changed, until "use these settings" is. Nothing has to be changed.
*/
export async function enterForm<Value>(
	input: Extract<Input<Value>, {kind: 'form'}>,
	{title, canGoBack, asking, again}: EnterOptions & Pick<Question, 'again'>,
): Promise<Entered<Value>> {
	const {pen, prompts} = asking;
	let entries: Entries = Object.fromEntries(input.fields.map(field => [field.id, field.entry]));
	for (;;) {
		const picked = await prompts.one({
			title: pen.text(title),
			rows: [...formRows(input.fields, entries, asking), ...navigation.rows({canGoBack, ...asking})],
			// Marked, so that Enter alone takes every default.
			marked: useId,
		});
		if (picked.kind === 'interrupt') {
			return picked;
		}

		const turn = navigation.taken([picked.value]);
		if (turn !== undefined) {
			return {kind: turn};
		}

		const field = fieldOf(picked.value, input.fields);
		if (field === undefined) {
			return {kind: 'entered', checked: input.of(entries)};
		}

		const changed = await change(field, entries[field.id] ?? '', {...asking, again});
		if (changed.kind === 'interrupt' || changed.kind === 'leave') {
			return {kind: changed.kind};
		}

		// Back from a field is to the list of them, with what stood there.
		entries = changed.kind === 'picked' ? {...entries, [field.id]: changed.value} : entries;
	}
}

function fieldOf(id: string, fields: readonly Field[]): Field | undefined {
	return fields.find(field => field.id === id);
}

function formRows(fields: readonly Field[], entries: Entries, asking: Asking): readonly PromptRow[] {
	const {words, pen} = asking;
	const column = Math.max(0, ...fields.map(field => width([{text: pen.text(words.field(field).label)}])));
	return [
		{id: useId, label: pen.text(words.screen.useTheseSettings)},
		...shownFields(fields, entries).map(field => ({
			id: field.id,
			group: pen.tone('strong', pen.text(words.settingGroup(groupOf(field.id)))),
			...row(field, {entries, column, asking}),
			detail: pen.text(about(field, asking)),
		})),
	];
}

/** What a setting is for, what it takes, and its flag: as the screens tell it. */
function about(field: Field, {words}: Pick<Asking, 'words'>): string {
	const {flag, values} = words.screen.ofSetting;
	const {parts, sentences, stop} = words.lines.joints;
	const taken = field.kind.type === 'choice' ? [`${values}: ${field.kind.values.join(parts)}`] : [];
	return [words.field(field).hint, ...[...taken, `${flag}: ${field.flag}`].map(text => `${text}${stop}`)].join(
		sentences,
	);
}

type Cell = {readonly entries: Entries; readonly column: number; readonly asking: Asking};

/** A colon as well as a column: read out, the row would else be one phrase. */
function row(field: Field, {entries, column, asking: {words, pen}}: Cell): Pick<PromptRow, 'label' | 'last'> {
	const {label, placeholder} = words.field(field);
	const entry = entries[field.id] ?? '';
	const usual = field.usual === '' ? placeholder : field.usual;
	const value = entry === '' ? placeholder : entry;
	const last = isChanged(field, entries)
		? `${pen.text(value)}${words.lines.joints.parts}${pen.tone('quiet', pen.text(words.screen.byDefault(usual)))}`
		: pen.tone('quiet', pen.text(value));
	return {label: `${padEnd(`${pen.text(label)}:`, column + 1)} ${last}`, last};
}

async function change(
	field: Field,
	entry: string,
	{words, pen, prompts, print, again}: Asking & Pick<Question, 'again'>,
): Promise<Picked<string> | Turned> {
	const {label} = words.field(field);
	if (field.kind.type === 'choice') {
		const {values} = field.kind;
		// A value of a few is picked, so that none can be mistyped.
		const picked = await prompts.one({
			title: pen.text(label),
			rows: [
				...values.map(value => ({id: value, label: pen.text(value)})),
				...navigation.rows({canGoBack: true, words, pen}),
			],
			marked: entry,
		});
		const turn = picked.kind === 'picked' ? navigation.taken([picked.value]) : undefined;
		return turn === undefined ? picked : {kind: turn};
	}

	// The default is what an empty field has, unless it says otherwise.
	const {usual} = field;
	const ways = [words.lines.emptyField, ...(usual === '' ? [] : [words.lines.usualField(usual)])];
	print([pen.tone('quiet', pen.text([about(field, {words}), ...ways].join(' ')))]);
	for (;;) {
		const picked = await prompts.text({title: pen.text(label), initial: entry, secret: false});
		if (picked.kind === 'interrupt') {
			return picked;
		}

		// No setting is one of them alone.
		const turn = navigation.typed(picked.value, true);
		if (turn !== undefined) {
			return {kind: turn};
		}

		// Enter keeps what is there, so emptying a field needs a sign of its own.
		const typed = picked.value.trim();
		const text = typed === '-' ? '' : typed === '=' && usual !== '' ? usual : typed;
		const problem = field.check(text);
		if (problem === undefined) {
			return {kind: 'picked', value: text};
		}

		print(tellProblem(problem, {done: [], again}, {words, pen}));
	}
}
