import {commandNamed} from '../../commands/all.ts';
import type {TellCommand, Told} from '../../commands/command.ts';
import type {Options} from '../../options.ts';
import type {Host} from '../host.ts';
import {printHelp} from './print-help.ts';

/** Tells something on standard output, and gives the exit code of having told it. */
type Tell = (options: Options, host: Host) => Promise<number>;

/** What is told without an account. What is not for people to read loads its own. */
const telling: Readonly<Record<Told, Tell>> = {
	async description({word, language, front}, host) {
		if (front !== 'json') {
			return printHelp({command: word === undefined ? undefined : commandNamed(word), language}, host);
		}

		const {tellDescription} = await import('./tell-description.ts');
		return tellDescription(host);
	},
	async script(...given) {
		const {tellScript} = await import('./tell-script.ts');
		return tellScript(...given);
	},
};

export async function tell({tells}: TellCommand, options: Options, host: Host): Promise<number> {
	return telling[tells](options, host);
}
