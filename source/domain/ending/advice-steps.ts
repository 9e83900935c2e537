import type {Command} from '../account/repair.ts';
import {socketsInstead} from './application-advice.ts';
import type {ApplicationAdvice} from './receipt.ts';

/** One thing to do for applications to reach the Agent; the language has a sentence for each kind. */
export type AdviceStep =
	| {readonly kind: 'variables'; readonly lines: readonly string[]}
	| {readonly kind: 'in-host-network'; readonly lines: readonly string[]}
	| {readonly kind: 'mount'; readonly folder: string}
	/** Applications can't reach it; `command` makes a run of which they can, with sockets or in another mode. */
	| {readonly kind: 'no-address'; readonly hasSockets: boolean; readonly command?: Command}
	/** The container's entry point, with START-COMMAND where the application's own start command goes. */
	| {
			readonly kind: 'entry-point';
			readonly line: string;
			/** For applications outside of the host's network alone. */
			readonly isForOthers: boolean;
			readonly needs?: Needs;
			/** Where it won't work, by instance. Absent where that isn't known or is no question. */
			readonly failsOn?: readonly string[];
	  }
	| {readonly kind: 'log-driver'};

type Needs = 'curl' | 'metadata' | 'jq' | 'metadata-file';

type Start = {
	readonly shell: readonly string[];
	/** Sets DD_AGENT_HOST, in the language of the shell, and with OTLP the endpoint that follows from it. */
	readonly find: string;
	readonly endpoint: string;
	readonly needs?: Needs;
};

const linux = ['sh', '-c'];

const windows = ['powershell', '-Command'];

// The exporters of OpenTelemetry know no DD_AGENT_HOST (Datadog, "OTLP ingestion by the Agent").
const linuxEndpoint = 'export OTEL_EXPORTER_OTLP_ENDPOINT=http://$DD_AGENT_HOST:4318';

const windowsEndpoint = '$env:OTEL_EXPORTER_OTLP_ENDPOINT = "http://$($env:DD_AGENT_HOST):4318"';

/** How the Agent's address is found when a container starts: a task definition can't know it. */
const starts: Readonly<Record<NonNullable<ApplicationAdvice['agentHost']>, Start | undefined>> = {
	none: undefined,
	'daemon-address': undefined,
	// With IMDSv2, because instances that require it answer nothing to the older form.
	'instance-address': {
		shell: linux,
		endpoint: linuxEndpoint,
		find:
			'TOKEN=$(curl -s -X PUT http://169.254.169.254/latest/api/token -H ' +
			"'X-aws-ec2-metadata-token-ttl-seconds: 21600'); " +
			'export DD_AGENT_HOST=$(curl -s -H "X-aws-ec2-metadata-token: $TOKEN" ' +
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

/** What has to be done in an application's task definition, in order. */
export function adviceSteps(advice: ApplicationAdvice): readonly AdviceStep[] {
	const {environment, inHostNetwork = {}, mount, agentHost, features, instead} = advice;
	const variables = Object.entries(environment);
	const local = Object.entries(inHostNetwork);
	const start = agentHost === undefined ? undefined : starts[agentHost];
	return [
		...(variables.length === 0
			? []
			: [{kind: 'variables', lines: variables.map(([name, value]) => `${name}=${value}`)} as const]),
		...(mount === undefined ? [] : [{kind: 'mount', folder: mount} as const]),
		...(agentHost === 'none'
			? [
					{
						kind: 'no-address',
						hasSockets: socketsInstead(advice) !== undefined,
						...(instead && {command: instead}),
					} as const,
				]
			: []),
		...(local.length === 0
			? []
			: [{kind: 'in-host-network', lines: local.map(([name, value]) => `${name}=${value}`)} as const]),
		...(start === undefined ? [] : [entryPoint(start, advice)]),
		...(features.includes('logs') ? [{kind: 'log-driver'} as const] : []),
	];
}

function entryPoint(
	{shell, find, endpoint, needs}: Start,
	{inHostNetwork, withoutMetadata, features}: ApplicationAdvice,
): AdviceStep {
	const said = [find, ...(features.includes('otlp') ? [endpoint] : []), 'START-COMMAND'];
	const command = [...shell, said.join('; ')];
	return {
		kind: 'entry-point',
		line: `"entryPoint": ${JSON.stringify(command)}`,
		isForOthers: inHostNetwork !== undefined,
		...(needs !== undefined && {needs}),
		...(withoutMetadata && {failsOn: withoutMetadata}),
	};
}
