import type {Line} from '../../../domain/kit/message.ts';
import {isWell} from '../../../domain/estate/findings.ts';
import type {Outcome} from '../../../domain/ending/outcome.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {ReceiptPart} from '../../../text/words.ts';
import {whole} from '../hung.ts';
import type {Mark, Pen} from '../pen.ts';
import type {Telling} from './telling.ts';

/** Kinds of which more than their name decides. */
type Judged = 'examined' | 'surveyed' | 'exported' | 'fleet-seen';

const marks: Readonly<Record<Exclude<Outcome['kind'], Judged>, Mark>> = {
	done: 'done',
	'nothing-to-do': 'done',
	planned: 'done',
	wired: 'done',
	// Neither good nor bad: others have what was named, or the person wanted it.
	absent: 'running',
	left: 'running',
	failed: 'failed',
	'rolled-back': 'failed',
	partial: 'failed',
	'going-on': 'warning',
	stopped: 'warning',
};

type Ended = Pick<
	Extract<SetupEvent, {readonly type: 'finished'}>,
	'outcome' | 'receipt' | 'seconds' | 'journal' | 'guide'
>;

/** The result, the receipt, and where the journal is. */
export function tellFinished(
	{outcome, receipt, seconds, journal, guide}: Ended,
	{words, pen, hasReader}: Telling,
): readonly string[] {
	const [first, ...rest] = words.outcome(outcome);
	const parts = receipt === undefined ? [] : words.receipt(receipt, hasReader ? guide : undefined);
	return [
		'',
		...(first === undefined
			? []
			: [
					`${pen.mark(markOf(outcome))} ` +
						`${pen.line(first)}${pen.tone('quiet', `  ${words.duration(seconds)}`)}`,
				]),
		...rest.map(line => `  ${pen.line(line)}`),
		...tellParts(parts, pen),
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

function markOf(outcome: Outcome): Mark {
	if (outcome.kind === 'surveyed') {
		return isWell(outcome.findings) ? 'done' : 'warning';
	}

	if (outcome.kind === 'fleet-seen') {
		return outcome.isWell ? 'done' : 'warning';
	}

	if (outcome.kind === 'exported') {
		// It is written, as was asked for.
		return outcome.checks.some(({verdict}) => verdict === 'fail') ? 'warning' : 'done';
	}

	if (outcome.kind !== 'examined') {
		return marks[outcome.kind];
	}

	const verdicts = new Set(outcome.checks.map(({verdict}) => verdict));
	return verdicts.has('fail') ? 'failed' : verdicts.has('warn') ? 'warning' : 'done';
}
