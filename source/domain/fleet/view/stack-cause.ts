/** Why a stack came to nothing, as far as somebody can do something about it. */
export type StackCause = 'no-cluster' | 'name-taken' | 'not-allowed' | 'never-ran' | 'quota';

/*
A reason quotes what the resource's handler said and ends in a code of a fixed list ("Handler error codes" of the
CloudFormation CLI). What StackSets refuses by itself has words alone ("Troubleshooting StackSets"). The circuit breaker
is said in words as well (aws/aws-cdk#25868), and a service that never comes to rest by NotStabilized.
*/
const causes: ReadonlyArray<readonly [RegExp, StackCause]> = [
	[/cluster not found|clusternotfoundexception/iv, 'no-cluster'],
	[/handlererrorcode: alreadyexists|already exists/iv, 'name-taken'],
	[/handlererrorcode: (?:accessdenied|invalidcredentials)|not authorized to perform|explicit deny/iv, 'not-allowed'],
	[/handlererrorcode: notstabilized|did(?: not|n't) stabilize|circuit breaker/iv, 'never-ran'],
	[/handlererrorcode: servicelimitexceeded|limitexceeded|cannot exceed quota/iv, 'quota'],
];

/** What the reason of a stack or of an operation's result comes to; nothing where it says none of these. */
export function stackCause(reason: string): StackCause | undefined {
	return causes.find(([pattern]) => pattern.test(reason))?.[1];
}
