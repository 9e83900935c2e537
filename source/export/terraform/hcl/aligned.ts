/** What stands left and right of an equals sign; the right side may go over several lines. */
export type Line = {readonly lead: string; readonly rest: string};

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/**
Lines with an equals sign as `terraform fmt` has them: in a run of those that stay on one line the signs stand below
each other, and one that opens a bracket is in no run (HCL, hclwrite/format.go, formatCells). A column is what people
see as one sign.
*/
export function aligned(lines: readonly Line[], indent: number): readonly string[] {
	return lines.map((line, index) => {
		const {lead, rest} = line;
		const width = isShort(line) ? widest(lines, index) : columns(lead);
		return `${' '.repeat(indent)}${lead}${' '.repeat(width - columns(lead))} = ${rest}`;
	});
}

function isShort({rest}: Line): boolean {
	return !rest.includes('\n');
}

/** Of the run around a line. */
function widest(lines: readonly Line[], index: number): number {
	const before = lines.slice(0, index).findLastIndex(line => !isShort(line));
	const after = lines.findIndex((line, place) => place > index && !isShort(line));
	const run = lines.slice(before + 1, after === -1 ? lines.length : after);
	return Math.max(...run.map(({lead}) => columns(lead)));
}

function columns(text: string): number {
	return [...graphemes.segment(text)].length;
}
