import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Options of which one is enough: `a`, `a または b`, `a、b、または c`; a long list ends in `、ほか17件`. */
export function alternatives(options: readonly string[], most = 5): Line {
	const shown: Line = options.slice(0, most).map(option => part.command(option));
	const isCut = options.length > most;
	const pieces = shown.flatMap((piece, index): Line => {
		const last = shown.length > 2 ? '、または ' : ' または ';
		const between = index === shown.length - 1 && !isCut ? last : '、';
		return index === 0 ? [piece] : [between, piece];
	});
	return isCut ? [...pieces, `、ほか${options.length - most}件`] : pieces;
}
