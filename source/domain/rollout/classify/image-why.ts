import type {Cause} from '../../choices/problem/rollout.ts';

type Why = Extract<Cause, {kind: 'image'}>['why'];

const whys: ReadonlyArray<readonly [RegExp, Why]> = [
	[/toomanyrequests|rate limit|too many requests/iv, 'rate-limit'],
	[/no matching manifest|does not match the specified platform/iv, 'wrong-platform'],
	[/x509|certificate signed by unknown authority/iv, 'untrusted'],
	[/inactivity time exceeded/iv, 'too-slow'],
	[/no space left on device/iv, 'disk-full'],
	[
		/no basic auth|registry credentials|execution role|unauthorized|access ?denied|forbidden|not authorized/iv,
		'no-access',
	],
	[/authentication required/iv, 'no-access'],
	[/manifest unknown|not found|does not exist|name unknown/iv, 'not-found'],
	[/i\/o timeout|request canceled|context deadline|tls handshake/iv, 'no-route'],
	[/no such host|connection refused|dial tcp|network is unreachable/iv, 'no-route'],
];

/** Why an image could not be pulled, by the words of registries and Docker. */
export function imageWhy(text: string): Why {
	return whys.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
