import type {Platform} from '../../account/platform.ts';
import type {NetworkMode} from '../choices.ts';

/** What would have been taken in place of a value that isn't; each language has its own words for it. */
export type Expected =
	| {readonly kind: 'one-of'; readonly values: readonly string[]}
	/** Syntax and values, which read the same in every language. */
	| {readonly kind: 'like'; readonly examples: readonly string[]}
	| {readonly kind: 'range'; readonly least: number; readonly most: number; readonly unit?: Unit}
	/** What a network mode can't be without. */
	| {readonly kind: 'with-mode'; readonly example: string; readonly mode: NetworkMode}
	/** The only value that these platforms leave. */
	| {readonly kind: 'on-platforms'; readonly value: string; readonly platforms: readonly Platform[]}
	| {readonly kind: 'form'; readonly form: FormId};

/** CPU units, 1024 to a vCPU, or MiB. */
export type Unit = 'cpu' | 'mib';

/** What only a sentence can say; the language has one for each. */
export type FormId =
	| 'name'
	| 'tag-value'
	| 'image'
	| 'image-tag'
	| 'role'
	| 'role-path'
	| 'policy'
	| 'container-filter'
	| 'proxy'
	| 'stack-set'
	| 'file'
	/** Windows mounts no single file. */
	| 'no-file'
	/** Without blanks or line breaks in it. */
	| 'one-word'
	/** The key goes another way than among the variables. */
	| 'key-by-itself';

/** One of these and nothing else. */
export function oneOf(values: readonly string[]): Expected {
	return {kind: 'one-of', values};
}

/** Written as these are. */
export function like(...examples: readonly string[]): Expected {
	return {kind: 'like', examples};
}

/** Of a form that takes a sentence to say. */
export function formed(form: FormId): Expected {
	return {kind: 'form', form};
}
