import type {Line} from '../../../domain/kit/message.ts';
import {outcomeSign, type Sign} from '../../../domain/ending/told/outcome-sign.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {ReceiptPart} from '../../../text/words.ts';
import {whole} from '../hung.ts';
import type {Mark, Pen} from '../pen.ts';
import type {Telling} from './telling.ts';

const marks: Readonly<Record<Sign, Mark>> = {good: 'done', quiet: 'running', warn: 'warning', bad: 'failed'};

type Ended = Pick<
	Extract<SetupEvent, {readonly type: 'finished'}>,
	'outcome' | 'receipt' | 'seconds' | 'journal' | 'page' | 'guide'
>;

/** The result, the receipt, and where the journal is. */
export function tellFinished(
	{outcome, receipt, seconds, journal, page, guide}: Ended,
	{words, pen, hasReader}: Telling,
): readonly string[] {
	const [first, ...rest] = words.outcome(outcome);
	const parts = receipt === undefined ? [] : words.receipt(receipt, hasReader ? guide : undefined);
	return [
		'',
		...(first === undefined
			? []
			: [
					`${pen.mark(marks[outcomeSign(outcome)])} ` +
						`${pen.line(first)}${pen.tone('quiet', `  ${words.duration(seconds)}`)}`,
				]),
		...rest.map(line => `  ${pen.line(line)}`),
		...tellParts(parts, pen),
		...(page === undefined ? [] : ['', pen.text(words.lines.page(page))]),
		// Last, because whoever reports a problem looks at the end.
		...(journal === undefined ? [] : ['', pen.tone('quiet', pen.text(words.lines.journal(journal)))]),
	];
}

/** Parts of a receipt, or of all that applications need. */
export function tellParts(parts: readonly ReceiptPart[], pen: Pen): readonly string[] {
	return parts.flatMap(({title, lines}) => [
		'',
		`  ${pen.tone('strong', pen.text(title))}`,
		...lines.map(line => `    ${isPasted(line) ? whole(pen.line(line)) : pen.line(line)}`),
	]);
}

/** Nothing but what is copied: a command, a snippet, an address. */
function isPasted(line: Line): boolean {
	return line.every(part =>
		typeof part === 'string' ? part.trim() === '' : ['command', 'link'].includes(part.kind),
	);
}
