import stringWidth from 'string-width';
import type {Row} from '../../row.ts';

/** How many cells a row takes. */
export function width(row: Row): number {
	return row.reduce((sum, {text}) => sum + stringWidth(text), 0);
}
