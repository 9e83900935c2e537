import type {Invocation} from '../../domain/choices/invocation.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {unwritable, type Journal} from '../../journal/journal.ts';
import type {Options} from '../../options.ts';
import type {Words} from '../../text/words.ts';
import {version} from '../../version.ts';
import {pageFault} from './page-file.ts';

type Wanted = {
	readonly options: Pick<Options, 'report'>;
	readonly words: Words;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	readonly again: Invocation;
};

/** What a person named to be written during the run, and can't be: before anything is done. */
export function unwritableOutput(
	{journal, report}: Pick<Options, 'journal' | 'report'>,
	{refusal}: Pick<Journal, 'refusal'>,
): Problem | undefined {
	if (journal !== undefined && refusal !== undefined) {
		return unwritable(journal, refusal);
	}

	const fault = report === undefined ? undefined : pageFault(report);
	return fault && {code: 'usage', faults: [fault]};
}

/** Passes events on, and keeps a page of them where one was asked for; nothing is loaded for it elsewhere. */
export async function* withPage(
	events: AsyncGenerator<SetupEvent, void>,
	{options: {report}, ...telling}: Wanted,
): AsyncGenerator<SetupEvent, void> {
	if (report === undefined) {
		yield* events;
		return;
	}

	const [{paged}, {writePage}, {hash}] = await Promise.all([
		import('../../front/page/paged.ts'),
		import('./page-file.ts'),
		import('node:crypto'),
	]);
	yield* paged(events, {
		...telling,
		file: report,
		version,
		write: page => writePage(report, page),
		digest: text => hash('sha256', text, 'base64'),
	});
}
