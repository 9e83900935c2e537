import type {ApplicationAdvice} from '../../../domain/ending/receipt.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {ReceiptPart} from '../../words.ts';
import {part} from '../../part.ts';
import {platform} from '../account/platform.ts';

/** What applications of one platform need to reach the Agent of exactly this plan. */
export function advice(of: ApplicationAdvice): ReceiptPart {
	return {
		title: `Applications (${platform[of.platform]})`,
		lines: [...environment(of), ...mount(of), ...address(of), ...logs(of)],
	};
}

function environment({environment: variables}: ApplicationAdvice): readonly Line[] {
	const entries = Object.entries(variables);
	return entries.length === 0
		? []
		: [
				['Set in each application container:'],
				...entries.map(([name, value]): Line => ['  ', part.command(`${name}=${value}`)]),
			];
}

function mount({mount: folder}: ApplicationAdvice): readonly Line[] {
	return folder === undefined
		? []
		: [
				[
					'Mount the host folder ',
					part.command(folder),
					' at the same path. It needs no port and works in every network mode.',
				],
			];
}

/** With IMDSv2, because instances that require it answer nothing to the older form. */
const fromMetadata =
	'TOKEN=$(curl -s -X PUT http://169.254.169.254/latest/api/token -H ' +
	"'X-aws-ec2-metadata-token-ttl-seconds: 21600'); " +
	'export DD_AGENT_HOST=$(curl -s -H "X-aws-ec2-metadata-token: $TOKEN" ' +
	'http://169.254.169.254/latest/meta-data/local-ipv4)';

const fromFile = 'export DD_AGENT_HOST=$(jq -r .HostPrivateIPv4Address "$ECS_CONTAINER_METADATA_FILE")';

const fromWindowsFile =
	'$env:DD_AGENT_HOST = (Get-Content -Raw $env:ECS_CONTAINER_METADATA_FILE | ' +
	'ConvertFrom-Json).HostPrivateIPv4Address';

const fromPowerShell =
	'$token = Invoke-RestMethod -Method Put -Uri http://169.254.169.254/latest/api/token -Headers ' +
	"@{'X-aws-ec2-metadata-token-ttl-seconds' = '21600'}; " +
	'$env:DD_AGENT_HOST = Invoke-RestMethod -Uri http://169.254.169.254/latest/meta-data/local-ipv4 ' +
	"-Headers @{'X-aws-ec2-metadata-token' = $token}";

/** A shell finds the address before the application starts: a task definition can't know it. */
function entryPoint(shell: readonly string[], find: string): readonly Line[] {
	return [
		[
			"Let each application container find the Agent's address when it starts, with its own start " +
				'command for START-COMMAND:',
		],
		['  ', part.command(`"entryPoint": ${JSON.stringify([...shell, `${find}; START-COMMAND`])}`)],
	];
}

function address({agentHost}: ApplicationAdvice): readonly Line[] {
	switch (agentHost) {
		case undefined:
		case 'loopback':
		case 'daemon-address': {
			return [];
		}

		case 'instance-address': {
			return [
				...entryPoint(['sh', '-c'], fromMetadata),
				['It needs curl in the image and a metadata hop limit of 2 or more.'],
			];
		}

		case 'windows-address': {
			return entryPoint(['powershell', '-Command'], fromPowerShell);
		}

		case 'metadata-file': {
			return [
				...entryPoint(['sh', '-c'], fromFile),
				['It needs jq in the image and ECS_ENABLE_CONTAINER_METADATA=true on the instance.'],
			];
		}

		case 'windows-metadata-file': {
			return [
				...entryPoint(['powershell', '-Command'], fromWindowsFile),
				['It needs ECS_ENABLE_CONTAINER_METADATA=true on the instance.'],
			];
		}
	}
}

function logs({features}: ApplicationAdvice): readonly Line[] {
	return features.includes('logs')
		? [['Logs are read from containers with the json-file log driver; awslogs hides them from the Agent.']]
		: [];
}
