import type {AwsProblem} from './aws-problem.ts';

/**
What a registry said of an image's tag. `unknown` and `unread` are no answers: a registry that could not be asked says
nothing of what it has.
*/
export type ImageVerdict =
	| {
			readonly kind: 'found';
			readonly image: string;
			readonly tag: string;
			/** `sha256:` and 64 hex digits: of the manifest list, so that it names the image of every platform. */
			readonly digest: string;
			/** The Agent's version, where another tag of the same digest tells it. */
			readonly version?: string;
	  }
	/** The registry has the repository or not, but certainly no such tag. */
	| {readonly kind: 'absent'; readonly image: string; readonly tag: string}
	| ({readonly kind: 'unknown'; readonly tag: string} & UnknownImage)
	/** A registry of AWS that is asked with credentials, and did not answer them. */
	| {readonly kind: 'unread'; readonly image: string; readonly tag: string; readonly problem: AwsProblem};

/** What nobody knows of an image, and why; `detail` as the network or the registry said it. */
export type UnknownImage = {readonly image: string; readonly why: RegistrySilence; readonly detail: string};

/**
`private`: it wants credentials that we do not have. `uncached`: it hands on what another registry has, `detail`, and
has not been asked for this one yet.
*/
export type RegistrySilence = 'unreachable' | 'rate-limited' | 'private' | 'unexpected' | 'uncached';
