import type {FeatureId} from '../choices/feature-id.ts';
import type {AgentHost} from './way-to-agent.ts';

/** What an image, or its host, must have for an address to be found at start. */
export type Needs = 'curl' | 'metadata' | 'jq' | 'metadata-file';

/** How the address is found when a container starts: a task definition can't know it. */
export type Start = {
	/** The shell that runs `find`, with the option for a command. */
	readonly shell: readonly string[];
	/** Sets DD_AGENT_HOST, and for OpenTelemetry the endpoint that follows from it. */
	readonly find: string;
	readonly needs: Needs;
};

const linux = ['sh', '-c'];

const windows = ['powershell', '-Command'];

// The exporters of OpenTelemetry know no DD_AGENT_HOST (Datadog, "OTLP ingestion by the Agent").
const linuxEndpoint = 'export OTEL_EXPORTER_OTLP_ENDPOINT=http://$DD_AGENT_HOST:4318';

const windowsEndpoint = '$env:OTEL_EXPORTER_OTLP_ENDPOINT = "http://$($env:DD_AGENT_HOST):4318"';

const starts: Readonly<Record<AgentHost, (Start & {readonly endpoint: string}) | undefined>> = {
	none: undefined,
	'daemon-address': undefined,
	// With IMDSv2, because instances that require it answer nothing to the older form. Two seconds at most: one hop too
	// far away no answer comes back, and the application has to start all the same.
	'instance-address': {
		shell: linux,
		endpoint: linuxEndpoint,
		find:
			'TOKEN=$(curl -s -m 2 -X PUT http://169.254.169.254/latest/api/token -H ' +
			"'X-aws-ec2-metadata-token-ttl-seconds: 21600'); " +
			'export DD_AGENT_HOST=$(curl -s -m 2 -H "X-aws-ec2-metadata-token: $TOKEN" ' +
			'http://169.254.169.254/latest/meta-data/local-ipv4)',
		needs: 'curl',
	},
	'windows-address': {
		shell: windows,
		endpoint: windowsEndpoint,
		find:
			'$token = Invoke-RestMethod -Method Put -Uri http://169.254.169.254/latest/api/token -Headers ' +
			"@{'X-aws-ec2-metadata-token-ttl-seconds' = '21600'}; " +
			'$env:DD_AGENT_HOST = Invoke-RestMethod -Uri http://169.254.169.254/latest/meta-data/local-ipv4 ' +
			"-Headers @{'X-aws-ec2-metadata-token' = $token}",
		needs: 'metadata',
	},
	'metadata-file': {
		shell: linux,
		endpoint: linuxEndpoint,
		find: 'export DD_AGENT_HOST=$(jq -r .HostPrivateIPv4Address "$ECS_CONTAINER_METADATA_FILE")',
		needs: 'jq',
	},
	'windows-metadata-file': {
		shell: windows,
		endpoint: windowsEndpoint,
		find:
			'$env:DD_AGENT_HOST = (Get-Content -Raw $env:ECS_CONTAINER_METADATA_FILE | ' +
			'ConvertFrom-Json).HostPrivateIPv4Address',
		needs: 'metadata-file',
	},
};

/** What finds the address, in the language of the host's shell; `undefined` where it is a constant or can't be. */
export function findAddress(host: AgentHost, features: readonly FeatureId[]): Start | undefined {
	const start = starts[host];
	return (
		start && {
			shell: start.shell,
			find: [start.find, ...(features.includes('otlp') ? [start.endpoint] : [])].join('; '),
			needs: start.needs,
		}
	);
}

/** The container's entry point, with START-COMMAND where the application's own start command goes. */
export function entryPointLine({shell, find}: Start): string {
	return `"entryPoint": ${JSON.stringify([...shell, `${find}; START-COMMAND`])}`;
}
