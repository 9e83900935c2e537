import type {TellCommand} from './command.ts';

/** What `--help` prints, of all commands or of one; with `--json` all of it as data. */
export const help: TellCommand = {
	name: 'help',
	flags: ['json', 'lang', 'version', 'help'],
	word: 'command',
	purpose: 'tell',
	tells: 'description',
	examples: ['npx dd-ecs-setup help', 'npx dd-ecs-setup help install', 'npx dd-ecs-setup help --json'],
};
