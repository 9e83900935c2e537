import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Words} from '../../text/words.ts';

type WritingTo = {readonly folder: string | undefined; readonly words: Pick<Words, 'script'>};

/** What an application needs, with the files that were asked for; any other event as it is. */
export async function withWiring(event: SetupEvent, {folder, words}: WritingTo): Promise<SetupEvent> {
	if (event.type !== 'wiring' || folder === undefined) {
		return event;
	}

	const {writeWiring} = await import('./write-wiring.ts');
	const written = await writeWiring(event.wiring, {folder, words: words.script});
	return {...event, ...(written && {written})};
}
