import type {RolePolicy} from '../../../domain/ending/event.ts';

const headings: Readonly<Record<RolePolicy['holder'], string>> = {
	operator: 'For whoever runs this tool: reading, and exactly the changes of the plan',
	'execution-role': 'For the task execution role: reading the API key',
	integration: "For the Datadog AWS integration's role: ECS metrics, events and ECS Explorer",
};

/** What a policy is for. */
export function policy(holder: RolePolicy['holder']): string {
	return headings[holder];
}
