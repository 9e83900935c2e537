import type {AwsProblem} from '../aws-problem.ts';
import type {Site} from '../site.ts';

/**
What the Datadog site said of the key (`GET /api/v1/validate`). `elsewhere` names the other site that accepted it.
`unknown` is not fatal: the site could not be reached or limited the rate.
*/
export type KeyVerdict =
	/** `around`: what stands around the stored key, and the Agent takes off. */
	| {readonly kind: 'valid'; readonly site: Site; readonly around?: 'spaces'}
	/** `unasked`: another site gave no answer to tell by. */
	| {readonly kind: 'refused'; readonly site: Site; readonly unasked?: Site}
	| {readonly kind: 'elsewhere'; readonly site: Site; readonly other: Site}
	| {
			readonly kind: 'unknown';
			readonly site: Site;
			readonly why: 'unreachable' | 'rate-limited' | 'unexpected';
			readonly detail: string;
	  }
	/** `code`: of the problem that reading it met. */
	| {readonly kind: 'unread'; readonly reference: string; readonly code: AwsProblem['code']};
