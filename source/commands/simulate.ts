import type {ServerCommand} from './command.ts';

/** Takes none of the options about an account: there is none. */
export const simulate: ServerCommand = {
	name: 'simulate',
	flags: ['lang', 'version', 'help'],
	untold: ['demo'],
	word: 'world',
	purpose: 'serve',
	serves: 'account',
	writes: 'nothing',
	examples: ['npx dd-ecs-setup simulate shop'],
};
