// Where Datadog publishes the Agent.
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

const agentTag = /^(?:latest|6|7(?:\.\d{1,2}\.\d+(?:-linux)?)?)(?:-servercore)?(?:-jmx|-fips|-full)?$/v;

/** Whether an image is one of the Agent, wherever it comes from. */
export function isAgentImage(image: string): boolean {
	const {repository} = splitImage(image);
	return agentRepositories.has(repository) || repository.endsWith('/datadog/agent');
}

/**
What Docker says when it can't pull an image; `undefined` if it can. Images that aren't the Agent's are taken as good
unless their tag says otherwise.
*/
export function pullError(image: string): string | undefined {
	const {repository, tag} = splitImage(image);
	if (agentRepositories.has(repository) ? agentTag.test(tag) : !/^(?:missing|does-not-exist)/v.test(tag)) {
		return undefined;
	}

	const name = repository.includes('.') ? repository : `docker.io/${repository}`;
	return (
		'CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref ' +
		`${name}:${tag}: ${name}:${tag}: not found`
	);
}

function splitImage(image: string): {readonly repository: string; readonly tag: string} {
	const [named = ''] = image.split('@', 1);
	const colon = named.lastIndexOf(':');
	return colon > named.lastIndexOf('/')
		? {repository: named.slice(0, colon), tag: named.slice(colon + 1)}
		: {repository: named, tag: 'latest'};
}
