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
	[
		/CannotPull\w*Error|ImageManifestError|pull image manifest/v,
		detail => ({kind: 'image', why: imageWhy(detail), detail}),
	],
	[
		/unable to assume the role|trust relationship|execution role credentials|IAM permissions policies/v,
		detail => ({kind: 'role', detail}),
	],
	[/unable to pull secrets|unable to retrieve secret|secrets? manager|\bssm\b/iv, detail => secret(detail)],
	[/\bsecret\b.+(?:exception|arn:)|invalid parameters|json key/iv, detail => secret(detail)],
	[
		/registry auth/iv,
		detail => ({kind: 'image', why: imageWhy(detail) === 'other' ? 'no-access' : imageWhy(detail), detail}),
	],
	[/port is already allocated|address already in use/iv, detail => portTaken(detail)],
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
	[/Capacity is unavailable/v, detail => ({kind: 'infrastructure', detail})],
	...[
		/Cannot(?:Start|Create|Inspect|Stop)Container|CannotCreateVolume/v,
		/Docker(?:Timeout|State)Error|ContainerNetworking|ContainerRuntime|OCI runtime/v,
		/TaskDependency|ResourceInitializationError|InternalError|Internal error/v,
	].map((pattern): Kind => [pattern, detail => ({kind: 'cannot-start', detail})]),
];

/** The cause that a text names, if it names one. */
export function textCause(text: string): Cause | undefined {
	return kinds.find(([pattern]) => pattern.test(text))?.[1](text);
}

function secret(detail: string): Cause {
	return {kind: 'secret', why: secretWhy(detail), detail};
}

function portTaken(detail: string): Cause {
	const match = /:(?<port>\d{2,5})(?=[ \/:]|$)/v.exec(detail);
	const protocol = /\budp/v.test(detail) ? 'udp' : 'tcp';
	return {kind: 'port-taken', ...(match?.groups && {port: {port: Number(match.groups.port), protocol}}), detail};
}
