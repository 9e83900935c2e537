import type {ServerCommand} from './command.ts';

export const simulate: ServerCommand = {
	name: 'simulate',
	flags: ['demo', 'version', 'help'],
	word: 'world',
	purpose: 'serve',
	examples: ['npx dd-ecs-setup simulate shop'],
};
