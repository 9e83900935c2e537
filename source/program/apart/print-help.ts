import type {Command} from '../../commands/command.ts';
import type {Language} from '../../domain/choices/language.ts';
import {helpIn} from '../../text/languages.ts';
import type {Host} from '../host.ts';
import {print} from '../print.ts';

type Asked = {
	/** Whose help it is; of the whole program without one. */
	readonly command: Command | undefined;
	readonly language: Language;
};

/** Prints help for people, and gives the exit code. */
export async function printHelp({command, language}: Asked, {stdout}: Pick<Host, 'stdout'>): Promise<number> {
	const [{help}, {summaries: worlds}, words] = await Promise.all([
		import('../../front/help/help.ts'),
		import('../../simulator/worlds/summaries.ts'),
		helpIn(language),
	]);
	return print(help({command, worlds, words}), stdout);
}
