import type {ServerCommand} from './command.ts';

/** Where it looks, in one account or several, is said when it starts: no call can lead it into another one. */
export const mcp: ServerCommand = {
	name: 'mcp',
	flags: ['profile', 'region', 'assume-role', 'account', 'allow-apply', 'demo', 'lang', 'version', 'help'],
	purpose: 'serve',
	serves: 'tools',
	writes: 'allow-apply',
	examples: ['npx dd-ecs-setup mcp --profile prod --region us-east-1', 'npx dd-ecs-setup mcp --demo --allow-apply'],
};
