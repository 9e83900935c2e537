import type {Input} from '../../../../domain/questions/question.ts';
import {tableWidth} from '../../../cells/column-widths.ts';
import type {Stage} from '../../stage.ts';
import type {ChoosingState} from './choosing-state.ts';
import type {Entry} from './entry.ts';
import {listColumns} from './list-rows.ts';

/** A list and where it is drawn. `natural`: what each column would take. */
export type Listed = {
	readonly input: Extract<Input<unknown>, {readonly kind: 'one' | 'many'}>;
	readonly stage: Stage;
	readonly state: ChoosingState;
	readonly all: readonly Entry[];
	readonly natural: readonly number[];
};

/**
What its columns take beside a preview, and at most half.
*/
export function listWidth({input, stage: {width, isWide, theme}, state, natural}: Listed): number {
	if (!isWide || !hasPreviews(input)) {
		return width;
	}

	const most = Math.floor(width / 2);
	const {widths, before} = listColumns(state, {natural, width: most, hasBoxes: input.kind === 'many', theme});
	return Math.min(most, before + tableWidth(widths));
}

/** Whether there is something beside the list, made already or not. */
export function hasPreviews(input: Listed['input']): boolean {
	return input.kind === 'many' && input.preview !== undefined;
}
