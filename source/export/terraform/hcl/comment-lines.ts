import {obeyed} from '../../../domain/kit/inert.ts';

const widest = 100;

/**
A remark in lines that begin with `#`. Whatever it is made of, it stays one: nothing in it can end a line.
*/
export function commentLines(text: string, indent: number): readonly string[] {
	const words = text
		.toWellFormed()
		.replaceAll(obeyed, ' ')
		.split(' ')
		.filter(word => word !== '');
	const lines: string[] = [];
	for (const word of words) {
		const longer = `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && longer.length + indent <= widest) {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(`# ${word}`);
		}
	}

	return lines.map(line => `${' '.repeat(indent)}${line}`);
}
