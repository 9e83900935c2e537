import type {Preview} from '../../../../domain/plan/forecast/preview.ts';
import type {Entry} from './entry.ts';

/** Makes the preview of chosen ids; it plans and forecasts whole clusters, so nothing makes one twice in a row. */
export type MakePreview = (ids: readonly string[]) => Preview;

/** What the plan would be. A selection makes it, and drawing reads it. */
export type Previews = {
	/** The row that was marked when it was made. */
	readonly marked: Entry | undefined;
	/** With the rows that are chosen. */
	readonly chosen: Preview;
	/** With the marked row on top, where it could be chosen and isn't. */
	readonly extra?: {readonly id: string; readonly preview: Preview};
};

/** What is chosen and marked in a list. */
export type Selection = {
	/** The rows that pass the filter. */
	readonly shown: readonly Entry[];
	/** A place in `shown`. */
	readonly marked: number;
	readonly chosen: ReadonlySet<string>;
};

type Making = {
	readonly all: readonly Entry[];
	readonly make: MakePreview;
	readonly before?: {readonly selection: Selection; readonly previews: Previews};
};

/** The previews of a selection; those of the selection before it stay where they are the same. */
export function previewsOf(selection: Selection, {all, make, before}: Making): Previews {
	const {chosen} = selection;
	const isSame = before?.selection.chosen === chosen;
	const id = extraId(selection);
	const marked = selection.shown[selection.marked];
	if (before && isSame && id === before.previews.extra?.id) {
		return marked === before.previews.marked ? before.previews : {...before.previews, marked};
	}

	const ids = all.flatMap(({option}) => (chosen.has(option.id) ? [option.id] : []));
	return {
		marked,
		chosen: before && isSame ? before.previews.chosen : make(ids),
		...(id !== undefined && {extra: {id, preview: make([...ids, id])}}),
	};
}

function extraId({shown, marked, chosen}: Selection): string | undefined {
	const option = shown[marked]?.option;
	return option?.selectable === true && !chosen.has(option.id) ? option.id : undefined;
}
