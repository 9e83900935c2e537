import type {TellCommand} from './command.ts';

/** Prints what a shell reads to complete command lines of this program. */
export const completion: TellCommand = {
	name: 'completion',
	flags: ['lang', 'version', 'help'],
	word: 'shell',
	needsWord: true,
	purpose: 'tell',
	tells: 'script',
	examples: ['npx dd-ecs-setup completion bash'],
};
