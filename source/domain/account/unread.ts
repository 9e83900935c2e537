import type {AwsProblem} from './aws-problem.ts';

/** What is read of an account, as far as a run can go on without it. */
export type UnreadPart =
	// Of a region.
	| 'regions'
	| 'clusters'
	| 'secrets'
	| 'parameters'
	// Of a cluster, by ECS.
	| 'instances'
	| 'providers'
	| 'services'
	/** The task definitions of services. */
	| 'definitions'
	/** The newest revisions of the families that we might write. */
	| 'families'
	| 'daemons'
	| 'tasks'
	/** The definitions of what else runs on the instances. */
	| 'task-definitions'
	// By EC2.
	| 'machines'
	| 'images'
	| 'security-groups'
	// By IAM.
	| 'permissions'
	| 'role';

/** Something that could not be read and why. Not the same as something that isn't there. */
export type Unread = {
	readonly part: UnreadPart;
	/** What was asked, in the names of IAM actions: `ecs:DescribeServices`. */
	readonly operation: string;
	readonly problem: AwsProblem;
	/** Which of several, by name or ARN, where the others could be read. */
	readonly subjects?: readonly string[];
};

/**
Of what a plan is made. Where that could not be read there is no plan: a service that isn't seen would get a second one
beside it. What is not among these decides what a forecast can say, never what is written.
*/
const deciding: Readonly<Record<UnreadPart, boolean>> = {
	regions: false,
	clusters: true,
	secrets: true,
	parameters: true,
	instances: true,
	providers: false,
	services: true,
	definitions: true,
	families: true,
	daemons: true,
	tasks: false,
	'task-definitions': false,
	machines: false,
	images: false,
	'security-groups': false,
	permissions: false,
	role: true,
};

/** Whether a plan rests on what could not be read. An instance less among many changes what is forecast only. */
export function isDeciding({part, subjects}: Unread): boolean {
	return deciding[part] && (part !== 'instances' || subjects === undefined);
}
