import {
	CreateDaemonCommand,
	CreateServiceCommand,
	DeleteDaemonCommand,
	DeleteServiceCommand,
	DeleteTaskDefinitionsCommand,
	DeregisterTaskDefinitionCommand,
	type ECSClient,
	ListTaskDefinitionsCommand,
	TagResourceCommand,
	UntagResourceCommand,
	UpdateDaemonCommand,
	UpdateServiceCommand,
} from '@aws-sdk/client-ecs';

/** Commands of the AWS CLI that the program prints, as the SDK sends them. */
const senders = {
	'create-daemon': (input: never) => new CreateDaemonCommand(input),
	'create-service': (input: never) => new CreateServiceCommand(input),
	'delete-daemon': (input: never) => new DeleteDaemonCommand(input),
	'delete-service': (input: never) => new DeleteServiceCommand(input),
	'delete-task-definitions': (input: never) => new DeleteTaskDefinitionsCommand(input),
	'list-task-definitions': (input: never) => new ListTaskDefinitionsCommand(input),
	'deregister-task-definition': (input: never) => new DeregisterTaskDefinitionCommand(input),
	'tag-resource': (input: never) => new TagResourceCommand(input),
	'untag-resource': (input: never) => new UntagResourceCommand(input),
	'update-daemon': (input: never) => new UpdateDaemonCommand(input),
	'update-service': (input: never) => new UpdateServiceCommand(input),
};

/** Sends a command as the AWS CLI does: words for a list, JSON for whatever is nested. */
export async function sendCommand(ecs: ECSClient, [program, service, name = '', ...words]: readonly string[]) {
	const sender = Object.entries(senders).find(([command]) => command === name)?.[1];
	if (program !== 'aws' || service !== 'ecs' || !sender) {
		throw new Error(`not a command of ECS that is known here: ${name}`);
	}

	const starts = words.flatMap((word, index) => (word.startsWith('--') ? [index] : []));
	const input = Object.fromEntries(
		starts.map((start, index) => {
			const flag = words[start] ?? '';
			const field = fieldOf(flag);
			return flag.startsWith('--no-')
				? [fieldOf(flag.replace('--no-', '--')), false]
				: [field, valueOf(field, words.slice(start + 1, starts[index + 1]))];
		}),
	);
	const {region, ...rest} = input;
	// The SDK's clients are of one type each; the text is judged by the simulator, as it is by AWS.
	await ecs.send(sender(rest as never) as UpdateServiceCommand);
}

const lists: ReadonlySet<string> = new Set(['tagKeys', 'taskDefinitions', 'capacityProviderArns']);

function fieldOf(flag: string): string {
	return flag
		.slice(2)
		.replaceAll(/-(?<letter>[a-z])/gv, (_, letter: string) => letter.toUpperCase())
		.replace('Ecs', 'ECS');
}

function valueOf(field: string, words: readonly string[]): unknown {
	const [first] = words;
	if (first === undefined) {
		return true;
	}

	return /^(?:[\[\{]|\d+$)/v.test(first) ? JSON.parse(first) : lists.has(field) ? words : first;
}
