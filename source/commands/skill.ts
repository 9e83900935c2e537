import type {TellCommand} from './command.ts';

/** Prints what a coding agent reads before it uses this program. */
export const skill: TellCommand = {
	name: 'skill',
	flags: ['lang', 'version', 'help'],
	purpose: 'tell',
	tells: 'skill',
	examples: ['npx dd-ecs-setup skill'],
};
