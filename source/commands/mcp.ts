import type {ServerCommand} from './command.ts';

/** Where it looks is said when it starts: whoever calls its tools can't lead it into another account. */
export const mcp: ServerCommand = {
	name: 'mcp',
	flags: ['profile', 'region', 'allow-apply', 'demo', 'lang', 'version', 'help'],
	purpose: 'serve',
	serves: 'tools',
	writes: 'allow-apply',
	examples: ['npx dd-ecs-setup mcp --profile prod --region us-east-1', 'npx dd-ecs-setup mcp --demo --allow-apply'],
};
