import {shells} from '../../commands/command.ts';
import type {Options} from '../../options.ts';
import type {Host} from '../host.ts';
import {print} from '../print.ts';

/** Prints the script of a shell, and gives the exit code. */
export async function tellScript({word}: Options, {stdout}: Host): Promise<number> {
	const {scripts} = await import('../../front/completion/scripts.ts');
	const shell = shells.find(one => one === word);
	return print(shell === undefined ? '' : scripts[shell], stdout);
}
