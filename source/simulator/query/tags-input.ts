import type {Call} from '../server/call.ts';
import {fields} from './fields.ts';

/** `context` is empty without tags: conditions on requested tags then find no key. */
type TagsInput = {
	readonly tags: ReadonlyMap<string, string>;
	readonly context: Readonly<Record<string, string | readonly string[]>>;
};

/** The tags in a call's input, and the condition keys that policies see for them. */
export function tagsInput({input}: Call): TagsInput {
	const tags = new Map(
		// All services but ECS and EC2 write them as `Key` and `Value`, and a tag may go without a value.
		fields.records(input, 'Tags').map(tag => [fields.required(tag, 'Key'), fields.text(tag, 'Value') ?? '']),
	);
	if (tags.size === 0) {
		return {tags, context: {}};
	}

	const requested = [...tags].map(([key, value]) => [`aws:RequestTag/${key}`, value] as const);
	return {tags, context: {...Object.fromEntries(requested), 'aws:TagKeys': [...tags.keys()]}};
}
