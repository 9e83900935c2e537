import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Words} from '../../text/words.ts';
import {annotationOf} from './annotations.ts';
import {partOf, type LogPart} from './parts.ts';
import {createSummary} from './summary/summary.ts';
import {workflowCommand} from './workflow-command.ts';

/** What is needed of the process. */
export type Reporting = {
	readonly words: Words;
	/** Where the runner listens, among the lines of the front. */
	readonly write: (text: string) => void;
	/** Whether the log is of lines, parts of which fold. */
	readonly folds: boolean;
	/** Adds Markdown to the summary of the job; gives why it can't be, if so. Absent where the runner has none. */
	readonly summarise?: (text: string) => string | undefined;
};

/**
Passes events on to a front, and tells the runner of them: what folds is opened before the front tells an event, and an
annotation stands behind what it told.
*/
export async function* reported(
	events: AsyncIterable<SetupEvent>,
	{words, write, folds, summarise}: Reporting,
): AsyncGenerator<SetupEvent, void> {
	const summary = createSummary(words);
	const told = new Set<string>();
	let part: LogPart = 'open';
	let isSummed = summarise !== undefined;
	let hasError = false;
	let areChecksListed = false;
	try {
		for await (const event of events) {
			areChecksListed ||= event.type === 'started' && event.checks === 'all';
			const next = partOf(event, areChecksListed, part);
			if (folds && next !== 'same' && (next !== part || next === 'plan')) {
				write(turn(part, next, event, words));
				part = next;
			}

			yield event;
			const annotation = annotationOf(event, words, hasError);
			const line = annotation && workflowCommand(annotation);
			hasError ||= annotation?.name === 'error';
			// A plan that is made anew is checked anew.
			if (line !== undefined && !told.has(line)) {
				told.add(line);
				write(line);
			}

			const text = isSummed ? summary(event) : '';
			const why = text === '' ? undefined : summarise?.(text);
			if (why === undefined) {
				continue;
			}

			isSummed = false;
			write(workflowCommand({name: 'warning', title: words.pipeline.unwritten(why), lines: []}));
		}
	} finally {
		if (part !== 'open') {
			write(workflowCommand({name: 'endgroup'}));
		}
	}
}

/** Ends the part that is open, and opens the next. */
function turn(part: LogPart, next: Exclude<LogPart, 'same'>, event: SetupEvent, words: Words): string {
	const end = part === 'open' ? '' : workflowCommand({name: 'endgroup'});
	return next === 'open' ? end : end + workflowCommand({name: 'group', text: titleOf(next, event, words)});
}

function titleOf(part: Exclude<LogPart, 'same' | 'open'>, event: SetupEvent, words: Words): string {
	switch (part) {
		case 'looking': {
			return words.pipeline.looking;
		}

		case 'plan': {
			return words.pipeline.plan(event.type === 'planned' ? words.plan(event.plan).counts : '');
		}

		case 'carrying-out': {
			return words.pipeline.carryingOut;
		}
	}
}
