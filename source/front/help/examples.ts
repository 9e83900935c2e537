import type {Command} from '../../domain/choices/flags.ts';

/** Command lines that work when pasted; the same in every language. */
export const examples: Readonly<Record<Command, readonly string[]>> = {
	install: [
		'npx dd-ecs-setup',
		'npx dd-ecs-setup install --demo',
		'npx dd-ecs-setup install --cluster shop-prod --features default,+logs --dry-run',
		'DD_API_KEY=... npx dd-ecs-setup install --cluster shop-prod --yes --json',
	],
	doctor: ['npx dd-ecs-setup doctor --cluster shop-prod', 'npx dd-ecs-setup doctor --demo port-taken'],
	iam: [
		'npx dd-ecs-setup iam --cluster shop-prod',
		'npx dd-ecs-setup iam --apply --integration-role DatadogIntegrationRole',
	],
	simulate: ['npx dd-ecs-setup simulate shop'],
};
