import {descriptionIn, skillIn} from '../../text/languages.ts';
import {version} from '../../version.ts';
import type {Host} from '../host.ts';
import {print} from '../print.ts';

/** Prints the skill of coding agents, and gives the exit code. */
export async function tellSkill({stdout}: Host): Promise<number> {
	const [{describe}, {skill}, words, skillWords] = await Promise.all([
		import('../../front/help/describe.ts'),
		import('../../front/help/skill.ts'),
		// English, as whatever a machine reads.
		descriptionIn('en'),
		skillIn('en'),
	]);
	return print(skill(describe({version, worlds: {}, words}), skillWords), stdout);
}
