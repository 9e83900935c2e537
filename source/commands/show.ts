import type {TellCommand} from './command.ts';

/** A plan that `--out` saved, as the review shows it. */
export const show: TellCommand = {
	name: 'show',
	flags: ['json', 'plain', 'screen-reader', 'no-color', 'ascii', 'lang', 'version', 'help'],
	word: 'file',
	needsWord: true,
	purpose: 'tell',
	tells: 'plan',
	examples: ['npx dd-ecs-setup show plan.json', 'npx dd-ecs-setup show plan.json --json'],
};
