import type {Line, Part} from '../../../../domain/kit/message.ts';
import type {Row, Span} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';

/** A sentence as one row, each piece in the tone of its kind; plain text takes `tone`. */
export function lineRow(line: Line, theme: Theme, tone?: Tone): Row {
	return line.map(part => spanOf(part, theme, tone));
}

function spanOf(part: Part, {span}: Theme, tone: Tone | undefined): Span {
	if (typeof part === 'string') {
		return span(part, tone);
	}

	switch (part.kind) {
		case 'command': {
			return span(part.text, 'accent');
		}

		case 'link': {
			return span(part.url, 'accent');
		}

		// Names are most of what is said: coloured, they would leave no colour for what matters.
		case 'value': {
			return span(part.text, tone);
		}

		case 'strong':
		case 'quiet': {
			return span(part.text, part.kind);
		}
	}
}
