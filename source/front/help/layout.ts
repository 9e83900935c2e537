import {width} from '../cells/width.ts';
import {wrap} from '../cells/wrap.ts';

/** Where the second column of a table begins. */
const column = 30;

/** Help goes into pagers, files and issues: it's as wide as the narrowest usual terminal, whatever this one is. */
const columns = 80;

/** Names with what they mean beside them; a long name has a line of its own. */
export function table(rows: ReadonlyArray<readonly [name: string, meaning: string]>): readonly string[] {
	return rows.flatMap(([name, meaning]) => {
		const [first = '', ...rest] = paragraph(meaning, column);
		const lead = `  ${name}`;
		const taken = width([{text: lead}]);
		// At least two spaces apart, or a long name runs into what it means.
		return taken < column - 1
			? [`${lead}${' '.repeat(column - taken)}${first.trimStart()}`, ...rest]
			: [lead, first, ...rest];
	});
}

/** Text broken between words, so far from the left. */
export function paragraph(text: string, indent: number): readonly string[] {
	return wrap([{text}], columns - indent).map(line => ' '.repeat(indent) + line.map(({text: word}) => word).join(''));
}
