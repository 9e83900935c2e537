import type {Part} from '../domain/kit/message.ts';

/** Makes the pieces of a sentence that a front styles by meaning. */
export const part = {
	command: (text: string): Part => ({kind: 'command', text}),
	link: (url: string): Part => ({kind: 'link', url}),
	value: (text: string): Part => ({kind: 'value', text}),
	strong: (text: string): Part => ({kind: 'strong', text}),
	quiet: (text: string): Part => ({kind: 'quiet', text}),
};
