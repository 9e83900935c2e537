/**
What `terraform fmt` would change, line by line, by its rules as they are written in HCL's hclwrite/format.go: lines are
indented by two spaces for each line whose brackets are still open, however many it opens; in a run of lines whose right
side ends on them the equals signs stand below each other, right behind the longest name; nothing follows a line.
*/
export function misformatted(text: string): readonly string[] {
	const lines = text.split('\n').map(line => readLine(line));
	const open: number[] = [];
	return lines.flatMap((line, index) => {
		close(open, -line.change);
		const indent = 2 * open.length;
		if (line.change > 0) {
			open.push(line.change);
		}

		const run = runAround(lines, index);
		const column = Math.max(...run.map(one => one.lead.length));
		const isAligned = line.equals === undefined || line.isOpen || line.equals === column + 1;
		const isFine =
			line.text.trimEnd() === line.text &&
			(line.text === '' || line.indent === indent) &&
			isAligned &&
			line.isSpaced;
		return isFine ? [] : [`${index + 1}: ${line.text}`];
	});
}

/** Ends as many levels as the brackets that a line closes have opened. */
function close(open: number[], brackets: number): void {
	let left = brackets;
	while (left > 0 && open.length > 0) {
		const last = open.pop() ?? 0;
		if (left < last) {
			open.push(last - left);
		}

		left -= last;
	}
}

type Line = {
	readonly text: string;
	readonly indent: number;
	readonly change: number;
	/** What stands before the equals sign, without the spaces behind it. */
	readonly lead: string;
	/** The column of the first equals sign that is none of a comparison. */
	readonly equals: number | undefined;
	/** The right side goes on, or ends something that began before. */
	readonly isOpen: boolean;
	/** One space stands behind the equals sign, and at least one before it. */
	readonly isSpaced: boolean;
};

function readLine(text: string): Line {
	// Neither what is in quotes nor a comment has brackets that count.
	const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"/gv, quoted => 'x'.repeat(quoted.length)).replace(/^\s*#.*$/v, '');
	const equals = /(?<![!<=>])=(?!=)/v.exec(bare)?.index;
	const rest = equals === undefined ? '' : bare.slice(equals);
	return {
		text,
		indent: text.length - text.trimStart().length,
		change: opened(bare),
		lead: equals === undefined ? '' : bare.slice(0, equals).trimEnd(),
		equals,
		isOpen: equals === undefined || opened(rest) !== 0,
		isSpaced: equals === undefined || /^ = \S/v.test(bare.slice(equals - 1)),
	};
}

function opened(text: string): number {
	return (text.match(/[\(\[\{]/gv)?.length ?? 0) - (text.match(/[\)\]\}]/gv)?.length ?? 0);
}

function runAround(lines: readonly Line[], index: number): readonly Line[] {
	const isOut = ({equals, isOpen}: Line) => equals === undefined || isOpen;
	const start = lines.slice(0, index).findLastIndex(line => isOut(line));
	const end = lines.findIndex((line, place) => place > index && isOut(line));
	return lines.slice(start + 1, end === -1 ? undefined : end);
}
