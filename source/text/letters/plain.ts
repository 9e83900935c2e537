import type {Line, Part} from '../../domain/kit/message.ts';

/** A line as bare text: what a script, a log or a screen reader gets. */
export function plain(line: Line): string {
	return line.map(part => textOf(part)).join('');
}

function textOf(part: Part): string {
	if (typeof part === 'string') {
		return part;
	}

	return part.kind === 'link' ? part.url : part.text;
}
