import {languageOf} from '../../options/language-of.ts';
import type {Host} from '../host.ts';
import {tidied} from '../tidy-environment.ts';
import {printHelp} from './print-help.ts';

type Asking = Pick<Host, 'environment' | 'platform' | 'stdout'>;

/** What `--help` prints where nothing else is on the line: that needs no parser. */
export async function helpAlone({environment, platform, stdout}: Asking): Promise<number> {
	const language = languageOf({}, {...environment, ...tidied(environment, platform)});
	return printHelp({command: undefined, language}, {stdout});
}
