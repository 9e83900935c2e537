/** Ids for support: AWS request id, operation, region. */
export type Trace = {readonly operation?: string; readonly region?: string; readonly requestId?: string};

/** Which policy decided a refusal, where AWS says so. */
export type PolicyKind = 'identity' | 'resource' | 'session' | 'boundary' | 'scp' | 'vpc-endpoint' | 'unknown';

/** What AWS, or the way there, answered instead of what was asked for. `detail` is raw text from there. */
export type AwsProblem =
	| {
			readonly code: 'access-denied';
			readonly action: string;
			readonly resource?: string;
			readonly policy: PolicyKind;
			readonly explicit: boolean;
			readonly principal?: string;
			readonly trace: Trace;
			readonly detail: string;
	  }
	| {readonly code: 'throttled'; readonly trace: Trace}
	| {
			readonly code: 'unreachable';
			readonly host: string;
			readonly why: 'name' | 'refused' | 'timeout' | 'reset' | 'certificate' | 'other';
			readonly trace: Trace;
			readonly detail: string;
	  }
	| {
			readonly code: 'not-aws';
			readonly host: string;
			readonly status?: number;
			readonly trace: Trace;
			/** The field that AWS never leaves out of this answer and is not there. */
			readonly lacks?: string;
			/** The field that is there and not as AWS has it. */
			readonly unclear?: string;
			readonly detail: string;
	  }
	| {readonly code: 'aws-refused'; readonly name: string; readonly trace: Trace; readonly detail: string}
	| {readonly code: 'aws-failed'; readonly name: string; readonly trace: Trace; readonly detail: string};

const codes: ReadonlySet<string> = new Set<AwsProblem['code']>([
	'access-denied',
	'throttled',
	'unreachable',
	'not-aws',
	'aws-refused',
	'aws-failed',
]);

/** Whether a problem came of asking AWS, and not of signing in or of what was chosen. */
export function isAwsProblem(problem: {readonly code: string}): problem is AwsProblem {
	return codes.has(problem.code);
}
