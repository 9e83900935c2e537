import {version} from '../../version.ts';
import {print} from '../print.ts';
import type {Asking} from './help-alone.ts';

/** What needs no parser, which would load every command, as it is all that stands on the line; else `undefined`. */
export async function alone(option: string | undefined, asking: Asking): Promise<number | undefined> {
	if (option === '--version') {
		return print(`${version}\n`, asking.stdout);
	}

	// The answers of a file may say in which language.
	if (option === '--help' && (asking.env.DD_ECS_SETUP_ANSWERS ?? '') === '') {
		const {helpAlone} = await import('./help-alone.ts');
		return helpAlone(asking);
	}

	return undefined;
}
