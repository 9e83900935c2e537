import type {JsonObject} from '../kit/json.ts';
import type {Tags} from '../kit/tags.ts';

/** The task execution role as IAM shows it, or why it could not be read. */
export type ExecutionRole =
	| {readonly kind: 'absent'; readonly name: string}
	| {readonly kind: 'unreadable'; readonly name: string; readonly arn?: string; readonly code: string}
	| {
			readonly kind: 'found';
			readonly name: string;
			readonly arn: string;
			readonly trust: JsonObject;
			readonly managedPolicies: readonly string[];
			readonly inlinePolicies: Readonly<Record<string, JsonObject>>;
			readonly tags: Tags;
	  };
