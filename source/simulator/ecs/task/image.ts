// Where Datadog publishes the Agent (Datadog, "Changing your container registry").
const agentRepositories = new Set([
	'public.ecr.aws/datadog/agent',
	'datadog/agent',
	'docker.io/datadog/agent',
	'gcr.io/datadoghq/agent',
	'eu.gcr.io/datadoghq/agent',
	'asia.gcr.io/datadoghq/agent',
	'registry.datadoghq.com/agent',
	'datadoghq.azurecr.io/agent',
]);

// The form of the tags that Datadog publishes. Which versions exist isn't known here: any 7.x.y can be pulled.
const agentTag = /^(?:latest|6|7(?:\.\d{1,2}\.\d+(?:-linux)?)?)(?:-servercore)?(?:-jmx|-fips|-full)?$/v;

/**
Whether an image is one of the Agent, wherever it comes from: a mirror or a pull-through cache of ECR keeps the end of
its name.
*/
export function isAgentImage(image: string): boolean {
	const {repository} = splitImage(image);
	return agentRepositories.has(repository) || repository.endsWith('/datadog/agent');
}

/**
What Docker says when it can't pull an image; `undefined` if it can. Images that aren't the Agent's are taken as good
unless their tag says otherwise, and so are mirrors, whose content nobody knows. The words are those that the ECS agent
puts into a stopped task (observed).
*/
export function pullError(image: string): string | undefined {
	const {repository, tag} = splitImage(image);
	if (agentRepositories.has(repository) ? agentTag.test(tag) : !/^(?:missing|does-not-exist)/v.test(tag)) {
		return undefined;
	}

	// Docker's short names belong to Docker Hub, and errors spell that out.
	const name = repository.includes('.') ? repository : `docker.io/${repository}`;
	return (
		'CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref ' +
		`${name}:${tag}: ${name}:${tag}: not found`
	);
}

function splitImage(image: string): {readonly repository: string; readonly tag: string} {
	// A digest says nothing here. A colon before the last slash is the port of a registry, not a tag.
	const [named = ''] = image.split('@', 1);
	const colon = named.lastIndexOf(':');
	return colon > named.lastIndexOf('/')
		? {repository: named.slice(0, colon), tag: named.slice(colon + 1)}
		: {repository: named, tag: 'latest'};
}
