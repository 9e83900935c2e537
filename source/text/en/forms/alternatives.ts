import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Options of which one is enough: `a`, `a or b`, `a, b or c`; a long list ends in `or 17 more`. */
export function alternatives(options: readonly string[], most = 5): Line {
	const shown: Line = options.slice(0, most).map(option => part.command(option));
	const pieces = options.length > most ? [...shown, `${options.length - most} more`] : shown;
	return pieces.flatMap((piece, index): Line => {
		const between = index === pieces.length - 1 ? ' or ' : ', ';
		return index === 0 ? [piece] : [between, piece];
	});
}
