import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Options of which one is enough: `a`, `a 또는 b`, `a, b 또는 c`; a long list ends in `외 17개`. */
export function alternatives(options: readonly string[], most = 5): Line {
	const shown: Line = options.slice(0, most).map(option => part.command(option));
	const rest: Line = options.length > most ? [` 외 ${options.length - most}개`] : [];
	const pieces = shown.flatMap((piece, index): Line => {
		const between = index === options.length - 1 ? ' 또는 ' : ', ';
		return index === 0 ? [piece] : [between, piece];
	});
	return [...pieces, ...rest];
}
