/**
What a registry said of an image's tag. `unknown` is no answer: a registry that could not be asked says nothing of what
it has.
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
	| ({readonly kind: 'unknown'; readonly tag: string} & UnknownImage);

/** What nobody knows of an image, and why; `detail` as the network or the registry said it. */
export type UnknownImage = {readonly image: string; readonly why: RegistrySilence; readonly detail: string};

/** `private`: it wants credentials that we do not have. */
export type RegistrySilence = 'unreachable' | 'rate-limited' | 'private' | 'unexpected';
