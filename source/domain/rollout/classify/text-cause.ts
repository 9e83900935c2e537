import type {Cause} from '../../choices/problem/rollout.ts';
import {imageWhy} from './image-why.ts';
import {secretWhy} from './secret-why.ts';

type Kind = readonly [pattern: RegExp, cause: (detail: string) => Cause];

/**
What AWS says when a task or a container can't start or was stopped ("Stopped tasks error messages" of the ECS guide,
and the agent's own). The first that fits counts: an image or a secret is named before the general error it is wrapped
in.
*/
const kinds: readonly Kind[] = [
	// `RunContainers` of Windows hosts says so of an image that was pulled (moby, hcsshim 0xc0370101).
	[
		/0xc0370101|does not match the (?:operating system of the host|host operating system)/iv,
		detail => ({kind: 'image', why: 'wrong-platform', detail}),
	],
	[
		/CannotPull\w*Error|ImageManifestError|pull image manifest/v,
		detail => ({kind: 'image', why: imageWhy(detail), detail}),
	],
	[
		/unable to assume the role|trust relationship|execution role credentials|IAM permissions policies/v,
		detail => ({kind: 'role', detail}),
	],
	[/unable to assume the service linked role/iv, detail => ({kind: 'linked-role', detail})],
	[/log stream|log group|initialize logging driver/iv, detail => ({kind: 'log-driver', why: logWhy(detail), detail})],
	[/marked for deletion|ciphertext refers to/iv, detail => secret(detail)],
	[/unable to pull secrets|unable to retrieve secret|secrets? manager|\bssm\b/iv, detail => secret(detail)],
	[/\bsecret\b.+(?:exception|arn:)|invalid parameters|json key/iv, detail => secret(detail)],
	[
		/registry auth/iv,
		detail => ({kind: 'image', why: imageWhy(detail) === 'other' ? 'no-access' : imageWhy(detail), detail}),
	],
	[/port is already allocated|address already in use/iv, detail => portTaken(detail)],
	// Windows names neither the port nor that it is one (docker/for-win#1745, #2213).
	[
		/0x803b0013|specified port already exists|used by another process\. \(0x20\)|hns.*used by another process/iv,
		detail => ({kind: 'port-taken', isWindows: true, detail}),
	],
	// Docker makes a folder of what isn't there when it mounts it.
	[/docker\.sock[\s\S]*not a directory/iv, detail => ({kind: 'docker-socket', detail})],
	[/failed (?:container|ELB) health checks/v, detail => ({kind: 'unhealthy', detail})],
	[
		/^host ec2|deregist(?:ration|ered) forced|spot|instance was (?:stopped|terminated)|^your spot task/iv,
		detail => ({kind: 'infrastructure', detail}),
	],
	[/no space left on device/iv, detail => ({kind: 'image', why: 'disk-full', detail})],
	[
		/operations are being throttled|provisioning capacity limit|rate exceeded|throttl/iv,
		detail => ({kind: 'throttled', detail}),
	],
	...[
		/Cannot(?:Start|Create|Inspect|Stop)Container|CannotCreateVolume/v,
		/Docker(?:Timeout|State)Error|ContainerNetworking|ContainerRuntime|OCI runtime/v,
	].map((pattern): Kind => [pattern, detail => ({kind: 'cannot-start', detail})]),
	[
		/Capacity is unavailable|TaskDependency|ResourceInitializationError|InternalError|Internal error/v,
		detail => ({kind: 'other', detail}),
	],
];

/** The cause that a text names, if it names one. */
export function textCause(text: string): Cause | undefined {
	return kinds.find(([pattern]) => pattern.test(text))?.[1](text);
}

function secret(detail: string): Cause {
	return {kind: 'secret', why: secretWhy(detail), detail};
}

/** By the words of Docker's awslogs driver (moby, daemon/logger/awslogs). */
function logWhy(detail: string): Extract<Cause, {kind: 'log-driver'}>['why'] {
	if (/accessdenied|not authorized/iv.test(detail)) {
		return 'denied';
	}

	return /resourcenotfound|group does not exist/iv.test(detail) ? 'no-group' : 'other';
}

function portTaken(detail: string): Cause {
	const match = /:(?<port>\d{2,5})(?=[ \/:]|$)/v.exec(detail);
	const protocol = /\budp/v.test(detail) ? 'udp' : 'tcp';
	return {kind: 'port-taken', ...(match?.groups && {port: {port: Number(match.groups.port), protocol}}), detail};
}
