import type {Owner} from '../account/owner.ts';
import type {Command} from '../account/repair.ts';
import type {Platform} from '../account/platform.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import type {Needs} from './find-address.ts';

/** What keeps data from coming or is lost comes first, then what has to be done, then what is good to know. */
const order: ReadonlyArray<WiringNote['kind']> = [
	'socket-unusable',
	'path-taken',
	'unreachable',
	'start-unknown',
	'sockets-instead',
	'no-metadata',
	'security-group',
	'leaves-cloudwatch',
	'hosts-without-agent',
	'start-wrapped',
	'deployment-controller',
	'no-env',
	'kept',
	'logs-elsewhere',
	'no-logs',
	'no-version',
	'version-moves',
	'environment-files',
	'deployed-by',
];

/** The notes in the order in which they matter, each once. */
export function inOrder(notes: readonly WiringNote[]): readonly WiringNote[] {
	return uniqueBy(notes, note => JSON.stringify(note)).toSorted(
		(a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
	);
}

/** What a person has to know or do besides the definition; the language has a sentence for each kind. */
export type WiringNote =
	/** A variable that is there already stays. `value` is masked, and absent where a secret gives it. */
	| {
			readonly kind: 'kept';
			readonly container: string;
			readonly variable: string;
			readonly value?: string;
			readonly wanted: string;
	  }
	/** Something else is mounted where the sockets are. */
	| {readonly kind: 'path-taken'; readonly container: string; readonly path: string}
	/** The Agent can't make its sockets in a folder that it may only read, or makes them in another place. */
	| {readonly kind: 'socket-unusable'; readonly agent: string; readonly why: 'read-only' | 'elsewhere'}
	/** Neither address nor port leads there; `hasSockets`: with sockets the Agent would be reached. */
	| {
			readonly kind: 'unreachable';
			readonly container: string;
			readonly why: 'agent-network' | 'no-network';
			readonly hasSockets: boolean;
	  }
	/** With sockets neither address nor rule is needed; the command gives the Agent some. */
	| {readonly kind: 'sockets-instead'; readonly command: Command}
	/** The entry point finds the address now, with these in the image. */
	| {readonly kind: 'start-wrapped'; readonly container: string; readonly needs: Needs}
	/** How the container starts is the image's secret, or nothing says that it has a shell. */
	| {
			readonly kind: 'start-unknown';
			readonly container: string;
			readonly why: 'image' | 'no-shell' | 'windows';
			readonly line: string;
			readonly needs: Needs;
	  }
	/** Instances whose metadata service answers no container. */
	| {readonly kind: 'no-metadata'; readonly instances: readonly string[]}
	/** The rule that the host's security group needs, as `8126/tcp`. */
	| {readonly kind: 'security-group'; readonly ports: readonly string[]}
	| {readonly kind: 'no-env'}
	/** Nothing tells the version: no tag, or one that moves. */
	| {readonly kind: 'no-version'; readonly container: string; readonly image: string}
	/** What deploys another image has to set it too. */
	| {readonly kind: 'version-moves'; readonly container: string; readonly version: string}
	/** With this driver CloudWatch gets no copy any more. */
	| {readonly kind: 'leaves-cloudwatch'; readonly container: string; readonly group?: string}
	| {readonly kind: 'logs-elsewhere'; readonly container: string; readonly driver: string}
	| {readonly kind: 'no-logs'; readonly agent: string; readonly platform: Platform}
	/** Variables here win over those of the files. */
	| {readonly kind: 'environment-files'; readonly container: string}
	/** Hosts of these kinds, on which the service may run as well, have no Agent. */
	| {readonly kind: 'hosts-without-agent'; readonly platforms: readonly Platform[]}
	/** Somebody else deploys it, and would take the change back. */
	| {readonly kind: 'deployed-by'; readonly owner: Owner}
	/** UpdateService takes no definition from it. */
	| {readonly kind: 'deployment-controller'; readonly controller: string};
