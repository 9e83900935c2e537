import {createHash} from 'node:crypto';
import {Readable} from 'node:stream';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {paged} from '../../../source/front/page/paged.ts';
import type {Words} from '../../../source/text/words.ts';
import {sampleRun} from '../../domain/sample.ts';

export type Made = {
	/** Each that was written, in order. */
	readonly pages: readonly string[];
	/** What went on to the front. */
	readonly events: readonly SetupEvent[];
};

/** What a run leaves as a page, a second after the other; `write` says why it can't be written, where it can't. */
export async function madePage(
	events: readonly SetupEvent[],
	words: Words,
	write: (page: string) => string | undefined = () => undefined,
): Promise<Made> {
	const pages: string[] = [];
	const passed: SetupEvent[] = [];
	let now = Date.UTC(2026, 0, 2, 3, 4, 5);
	const all = paged(Readable.from(events) as AsyncIterable<SetupEvent>, {
		words,
		version: '1.2.3',
		file: 'plan.html',
		digest: sha256,
		now() {
			now += 1000;
			return now;
		},
		write(pieces) {
			const page = [...pieces].join('');
			pages.push(page);
			return write(page);
		},
		again: sampleRun,
	});
	for await (const event of all) {
		passed.push(event);
	}

	return {pages, events: passed};
}

export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('base64');
}

/** Without its style, which every page has. */
export function withoutStyle(page: string): string {
	return page.replace(/<style>.*?<\/style>/sv, '<style></style>').replace(/sha256-[^&]+/v, 'sha256-');
}
