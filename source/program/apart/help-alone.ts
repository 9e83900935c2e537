import {languageOf} from '../../options/language-of.ts';
import type {Host} from '../host.ts';
import {tidied} from '../tidy-environment.ts';
import {printHelp} from './print-help.ts';

/** What of the process decides how help looks. */
export type Asking = {readonly env: Host['environment']} & Pick<Host, 'platform' | 'stdout'>;

/** What `--help` prints where nothing else is on the line. */
export async function helpAlone({env, platform, stdout}: Asking): Promise<number> {
	const language = languageOf({}, {...env, ...tidied(env, platform)});
	return printHelp({command: undefined, language}, {stdout});
}
