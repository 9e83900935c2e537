import type {Shell} from '../../commands/command.ts';
import {offer, type Sources} from './offer.ts';
import {asked} from './spoken.ts';

/** What a shell is answered, line by line, to what its script hands over. */
export async function answer(shell: Shell, given: readonly string[], sources: Sources): Promise<readonly string[]> {
	const {before, current, answer: inItsForm} = asked[shell](given);
	return inItsForm(await offer(before, current, sources));
}
