import type {SettingId} from '../../../../domain/choices/field.ts';
import {groupOf, type SettingGroup} from '../../../../domain/choices/setting-group.ts';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import type {FormField} from './form-field.ts';

/** A line of a form's list. */
export type FormLine =
	| {readonly kind: 'blank'}
	| {readonly kind: 'heading'; readonly group: SettingGroup}
	| {readonly kind: 'field'; readonly field: FormField};

/** Fields under the headings of their groups; with a blank before each where the whole list has the room. */
export function formLines(shown: readonly FormField[], room: number): readonly FormLine[] {
	const close = shown.flatMap((field, index): readonly FormLine[] => {
		const group = groupOf(field.field.id);
		const before = shown[index - 1];
		return before !== undefined && groupOf(before.field.id) === group
			? [{kind: 'field', field}]
			: [
					{kind: 'heading', group},
					{kind: 'field', field},
				];
	});
	const spaced = close.flatMap((line, index): readonly FormLine[] =>
		line.kind === 'heading' && index > 0 ? [{kind: 'blank'}, line] : [line],
	);
	return spaced.length <= room ? spaced : close;
}

type Window = {readonly marked: SettingId | undefined; readonly height: number};

/** The lines that there is room for, the marked one among them; the first is always the heading of those below it. */
export function window(lines: readonly FormLine[], {marked, height}: Window): readonly FormLine[] {
	const index = Math.max(
		0,
		lines.findIndex(line => line.kind === 'field' && line.field.field.id === marked),
	);
	// From the top at each drawing: a form is short and needs no memory of where it was.
	const top = visibleWindow({top: 0, marked: index, height, count: lines.length});
	const seen = lines.slice(top, top + height);
	const [first, next] = seen;
	// A heading alone at the end says nothing of what is below it.
	const last: FormLine | undefined = seen.at(-1)?.kind === 'heading' ? {kind: 'blank'} : seen.at(-1);
	const whole = last === undefined ? seen : [...seen.slice(0, -1), last];
	if (first?.kind !== 'field') {
		return whole;
	}

	// The second line may begin the next group; then what is hidden is the end of the one before.
	const start: FormLine =
		next?.kind === 'heading' ? {kind: 'blank'} : {kind: 'heading', group: groupOf(first.field.field.id)};
	return [start, ...whole.slice(1)];
}
