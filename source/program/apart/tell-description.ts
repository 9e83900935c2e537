import {descriptionIn} from '../../text/languages.ts';
import {version} from '../../version.ts';
import type {Host} from '../host.ts';
import {print} from '../print.ts';

/** Prints the program as one line of JSON, and gives the exit code. */
export async function tellDescription({stdout}: Host): Promise<number> {
	const [{describe}, {summaries: worlds}, words] = await Promise.all([
		import('../../front/help/describe.ts'),
		import('../../simulator/worlds/summaries.ts'),
		// English, as whatever a machine reads.
		descriptionIn('en'),
	]);
	return print(`${JSON.stringify(describe({version, worlds, words}))}\n`, stdout);
}
