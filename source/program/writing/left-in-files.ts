import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Wanted} from './write-planned.ts';

/** What of a plan is written into files, where that was asked for, and what is to be said of it. */
export async function leftInFiles(event: SetupEvent, wanted: Wanted): Promise<readonly SetupEvent[]> {
	if (event.type !== 'planned' || (wanted.saveAnswers ?? wanted.write ?? wanted.out) === undefined) {
		return [];
	}

	const {writePlanned} = await import('./write-planned.ts');
	return writePlanned(event, wanted);
}
