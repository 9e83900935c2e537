import {
	DeleteServiceCommand,
	DeleteTaskDefinitionsCommand,
	DeregisterTaskDefinitionCommand,
	type ECSClient,
	ListTaskDefinitionsCommand,
	TagResourceCommand,
	UntagResourceCommand,
	UpdateServiceCommand,
} from '@aws-sdk/client-ecs';

/** Commands of the AWS CLI that the program prints, as the SDK sends them. */
const senders = {
	'delete-service': (input: never) => new DeleteServiceCommand(input),
	'delete-task-definitions': (input: never) => new DeleteTaskDefinitionsCommand(input),
	'list-task-definitions': (input: never) => new ListTaskDefinitionsCommand(input),
	'deregister-task-definition': (input: never) => new DeregisterTaskDefinitionCommand(input),
	'tag-resource': (input: never) => new TagResourceCommand(input),
	'untag-resource': (input: never) => new UntagResourceCommand(input),
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
		starts.map((start, index) => [
			fieldOf(words[start] ?? ''),
			valueOf(fieldOf(words[start] ?? ''), words.slice(start + 1, starts[index + 1])),
		]),
	);
	const {region, ...rest} = input;
	// The SDK's clients are of one type each; the text is judged by the simulator, as it is by AWS.
	await ecs.send(sender(rest as never) as UpdateServiceCommand);
}

const lists: ReadonlySet<string> = new Set(['tagKeys', 'taskDefinitions']);

function fieldOf(flag: string): string {
	return flag.slice(2).replaceAll(/-(?<letter>[a-z])/gv, (_, letter: string) => letter.toUpperCase());
}

function valueOf(field: string, words: readonly string[]): unknown {
	const [first] = words;
	if (first === undefined) {
		return true;
	}

	return /^[\[\{]/v.test(first) ? JSON.parse(first) : lists.has(field) ? words : first;
}
